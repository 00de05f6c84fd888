import type { Agent } from '../../lambda/domain/callback/callback';
import type { ContactFacts } from '../../lambda/domain/callback/contact-facts';

/** What was asked of Connect when a call to our own number was placed: the attributes of the contact. */
export interface Order {
  callbackId: string;
  number: string;
  version: number;
  /** A click has no line: it is its agent's. */
  line: { agent: Agent } | { queueId: string };
  isClick: boolean;
}

/** A call to our own number, a caller's own call that waits in a queue, or a callback that was made by the flow of either. */
export interface Contact {
  id: string;
  rootContactId: string;
  isCallback: boolean;
  /** The call of somebody who called in; its order is what they chose, once that was accepted. */
  isCallers: boolean;
  /** Made by Connect itself after an attempt that nobody answered. */
  isConnectsRetry: boolean;
  order: Order;
  state: 'calling' | 'scheduled' | 'queued' | 'offered' | 'accepted' | 'talking' | 'over';
  facts: ContactFacts;
  /** The facts as they were, oldest first: what Connect describes may lag behind what its events tell. */
  history: { fromMs: number; facts: ContactFacts }[];
  openedAtMs: number;
}

/** One ringing of a customer's phone. */
export interface Ringing {
  atMs: number;
  contact: Contact;
}
