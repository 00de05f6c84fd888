import type { Agent } from '../../lambda/agents/domain/agent';
import type { ContactFacts } from '../../lambda/callbacks/domain/contact-facts';

/** The order of a call to our own number: the attributes of the contact. */
export interface Order {
  callbackId: string;
  number: string;
  version: number;
  /** The line of the callback. A click has none except its agent's own. */
  line: { agent: Agent } | { queueId: string };
  isClick: boolean;
  /** The customer themself is called, and holds for the agent who clicked. */
  legacy?: true;
  /** The customer themself is called, before an agent. */
  customerFirst?: true;
}

/** A call to our own number, one that an agent dialled by hand, a caller's own call that waits in a queue, or a callback that the flow of either made. */
export interface Contact {
  id: string;
  rootContactId: string;
  isCallback: boolean;
  /** Whether it is the call of somebody who called in. Its order is what they chose, once that was accepted. */
  isCallers: boolean;
  /** The agent who dialled it by hand. */
  byHand?: Agent;
  /** Whether Connect itself made it after an attempt that nobody answered. */
  isConnectsRetry: boolean;
  /** Somebody answered, and the flow was not let in: they heard that the call is not needed. */
  isExcused?: true;
  /** The customer was called before an agent, and proved to be a person. */
  isProved?: true;
  /** The product was told of it at least once. */
  isHeardOf?: true;
  /** The product took it out of Connect. */
  isStopped?: true;
  order: Order;
  state: 'calling' | 'scheduled' | 'queued' | 'offered' | 'accepted' | 'talking' | 'over';
  facts: ContactFacts;
  /** All facts, oldest first, because Connect's description may lag behind its events. */
  history: { fromMs: number; facts: ContactFacts }[];
  openedAtMs: number;
}

/** One ringing of a customer's phone. */
export interface Ringing {
  atMs: number;
  contact: Contact;
}
