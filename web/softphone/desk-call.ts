import type { AgentContactState } from '../../local/lab-types';

/** A call on an agent's desk, whoever's softphone shows it. */
export interface DeskCall {
  contactId: string;
  state: AgentContactState;
  /** Whether it waits for the agent to accept it. */
  ringing: boolean;
  /** Connect's own word, like `CALLBACK`. */
  initiationMethod: string;
  /** Name of its queue. */
  queue: string;
  /** The customer's number; empty if Connect does not tell it. */
  number: string;
  attributes: Record<string, string>;
}
