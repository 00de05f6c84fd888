import type { Agent } from '../../agents/domain/agent';
import type { Said } from './said';

/** Another callback keeps the customer's place, and this agent calls all the same. What was promised there is settled once the customer is reached. */
export interface Beside {
  callbackId: string;
  /**
   * The customer was being called, or owed a callback that is not this agent's, or owed one that was missed; or a call to them was answered, and what came
   * of that may still be said.
   */
  why: 'being-called' | 'owed' | 'missed' | 'answered';
  /** What was promised stays, though they talk. */
  stays?: WhyStays;
}

/** What is known of a click beside a promise. A talk counts as one with the customer until its agent says that it was none. */
export type BesideNews = 'talking' | 'reached' | 'not-reached';

/** What was promised need not be called any more, whatever comes of the call that it has: somebody has talked to the customer since, or it was taken back when an agent had that call already. */
export interface SettledBy {
  at: string;
  why: 'customer-called-in' | 'reached-otherwise' | 'answered-in-queue' | 'cancelled';
  /** The click in which they talked. Should its agent say that it was not the customer, it settles nothing. */
  click?: string;
}

/**
 * The agent serves not the queue that owes the callback; or the number is owed several, and nobody knows which of those customers was reached; or it was
 * promised while that call went on.
 */
export type WhyStays = 'not-theirs' | 'several-owed' | 'promised-since';

/** The call of an agent who calls a customer beside the callback that they are promised. */
export interface CallBeside {
  id: string;
  agent: Agent;
  at: string;
  /** It was dialled by hand. Absent: clicked. */
  byHand?: true;
  /** The promise stays, whatever comes of that call. */
  stays?: WhyStays;
  /** What its agent said of one that they dialled by hand: no page shows that call, so they say it at the promise. */
  said?: Said;
}

/** The last such call. Nobody can stop one that is dialled by hand, so others may go on beside it. */
export interface CalledBeside extends CallBeside {
  /** The calls before it that may go on still, newest first. */
  earlier?: CallBeside[];
}

/** The talk with the customer that went on when the callback was promised. While it lasts, nobody else calls them. */
export interface InTalk {
  contactId: string;
  since: string;
  /** Absent where the line was that of all agents of a queue. */
  agent?: Agent;
}
