import type { OpeningHours } from '../../lambda/domain/calendar/opening-hours';
import type { QueuePolicy } from '../../lambda/domain/queue-policy';
import type { DispatchMessage } from '../../lambda/ports/dispatch';
import type { Centre } from './centre';
import type { Chance } from './chance';
import type { Ringing } from './contact';
import type { Desk } from './desks';
import type { Tables } from './tables';
import type { Tally } from './tally';
import type { Trouble } from './trouble';
import type { VirtualLife } from './virtual-life';

/** One history's world. */
export interface World {
  life: VirtualLife;
  chance: Chance;
  tally: Tally;
  trouble: Trouble;
  tables: Tables;
  /** Of both queues; undefined: always open. */
  hours: OpeningHours | undefined;
  /** When they became so; 0: they were from the start. */
  hoursSinceMs: number;
  centre: Centre;
  desks: Desk[];
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Messages on their way. */
  messages: { underWay: number };
  sendMessage(message: DispatchMessage, at: string): void;
  /** Calls to our own number that the flow answers. */
  answerCall(contactId: string): void;
  /** Offers what waits in lines to agents who are free. */
  offer(): void;
  /** Nothing ever failed, in the storm neither: then what takes its time is the product's own doing. */
  isFaultless: boolean;
  /** The storm is over: nothing fails, and people take what comes. */
  isQuiet: boolean;
  /** Every time that a customer's phone rang. */
  rang: Ringing[];
  /** What broke, in words: empty at the end of a good history. */
  broken: string[];
}
