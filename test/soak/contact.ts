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

/** A call to our own number, or a callback that was made by its flow. */
export interface Contact {
  id: string;
  rootContactId: string;
  isCallback: boolean;
  /** Made by Connect itself after an attempt that nobody answered. */
  isConnectsRetry: boolean;
  order: Order;
  state: 'calling' | 'scheduled' | 'queued' | 'offered' | 'accepted' | 'talking' | 'over';
  facts: ContactFacts;
  openedAtMs: number;
}

/** One ringing of a customer's phone. */
export interface Ringing {
  atMs: number;
  contact: Contact;
}
