import type { AgentContactState } from '../../local/lab-types';

/** A call on an agent's desk, whoever's softphone shows it. */
export interface DeskCall {
  contactId: string;
  state: AgentContactState;
  /** Since when it is in that state, ISO instant. Undefined: the softphone does not say. */
  since?: string | undefined;
  /** Whether it waits for the agent to accept it. */
  ringing: boolean;
  /** Connect's own word, like `CALLBACK`. */
  initiationMethod: string;
  /** Name of its queue. */
  queue: string;
  /** The customer's number; empty if Connect does not tell it. */
  number: string;
  attributes: Record<string, string>;
  /** The sounds on the agent's line so far as text, where somebody can tell. */
  heard: readonly string[];
}

/** It ended, or was not taken: the agent has only to clear it. */
export function isOver({ state }: Pick<DeskCall, 'state'>): boolean {
  return state === 'ENDED' || state === 'MISSED' || state === 'REJECTED' || state === 'ERROR';
}
