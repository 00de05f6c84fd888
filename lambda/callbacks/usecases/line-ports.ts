import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Way } from '../../pacing/domain/calls-to-place';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';
import type { CallbackStore, LineBook } from '../ports/callback-store';
import type { ContactLookUp } from '../ports/contacts';
import type { Parking } from '../ports/parking';

export interface LinePorts {
  store: CallbackStore;
  lines: LineBook;
  parking: Parking;
  contacts: ContactLookUp;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Absent: this function calls nobody at the pace of idle agents, and leaves their lines to those that do. */
  pacedLines?: PacedLines;
}

/** What the pace of idle agents allows for one customer now. */
export interface Room {
  way: Way;
  /** The most who may be in that line, this one included. */
  atMost: number;
  /** One more may be: an agent is there for them. */
  hasRoom: boolean;
}

/** The lines of customers who are called before an agent, as one: they may need the same agents. */
export interface PacedLines {
  /** Whether they may be called. */
  roomFor(callback: Callback & Promised): Promise<Room>;
  /** The same, once they have a seat. Of one line the seats are exact. With several, two customers may have been given the same agent: then neither is called, and a look of some seconds later lets the one go who was due first. */
  isAgentSpared(callback: Callback & Promised): Promise<boolean>;
}
