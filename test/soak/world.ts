import type { OpeningHours } from '../../lambda/calendar/domain/opening-hours';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import type { DispatchMessage } from '../../lambda/agenda/ports/dispatch';
import type { AnswerBook } from '../../lambda/pacing/ports/answer-book';
import type { Centre } from './centre';
import type { Chance } from './chance';
import type { Contact, Ringing } from './contact';
import type { Desk } from './desks';
import type { SoakQueue } from './dispatch-queue';
import type { Limits } from './limits';
import type { SoakRules } from './rules';
import type { Tables } from './tables';
import type { Tally } from './tally';
import type { Trouble } from './trouble';
import type { VirtualLife } from './virtual-life';

/** One history's world. */
export interface World {
  life: VirtualLife;
  /** Histories `as-before` have no claims and no calls by hand: seeds that broke a promise before there were any still play as they did. */
  acts: 'all' | 'as-before';
  /** Whether clicks may be made in legacy mode. */
  legacyAllowed: boolean;
  chance: Chance;
  tally: Tally;
  trouble: Trouble;
  tables: Tables;
  /** Hours of both queues; undefined if they are always open. */
  hours: OpeningHours | undefined;
  /** Milliseconds at which the hours changed; 0 if they are the first. */
  hoursSinceMs: number;
  centre: Centre;
  desks: Desk[];
  queues: ReadonlyMap<string, QueuePolicy>;
  limits: Limits;
  /** Whom the operator calls, and when. Undefined in most histories: everybody, at any time. */
  rules: SoakRules | undefined;
  /** The dispatch queue. */
  messages: SoakQueue;
  sendMessage(message: DispatchMessage, at: string): void;
  /** The stream of the lists tells that this number is listed. */
  tellListed(number: string): void;
  /** Makes the flow answer a call to our own number. */
  answerCall(contactId: string): void;
  /** Hears of each call for a callback that was let in, at that moment; of a call to the customer themself, when it was placed. */
  letIn(contact: Contact): void;
  /** The phone of a customer who is called before an agent rings. */
  rangCustomer(contact: Contact): void;
  /** How those fared who answered. It is in the table, so it outlives every function. */
  answers: AnswerBook;
  /** Offers what waits in lines to agents who are free. */
  offer(): void;
  /** Contact events that EventBridge has not brought yet. */
  eventsUnderWay: number;
  /** Whether nothing ever failed, not even in the storm. Then every delay is the product's own. */
  isFaultless: boolean;
  /** Whether the storm is over: nothing fails, and people accept every call. */
  isQuiet: boolean;
  /** Milliseconds at which the storm was over; 0 before. What it delayed may go on for a while. */
  quietSinceMs: number;
  /** The operator's pauses that last: milliseconds at which each began, by its queue; empty name: of everything. */
  paused: Map<string, number>;
  /** What happens in the moment after the next call is placed. */
  afterNextPlacing: (() => void) | undefined;
  /** Every ringing of a customer's phone. */
  rang: Ringing[];
  /** Broken promises in words. Empty at the end of a good history. */
  broken: string[];
}
