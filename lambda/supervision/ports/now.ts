import type { Pause } from '../../pauses/domain/pause';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueLoad } from '../../queues/ports/queue-wait';
import type { BoardState } from '../domain/board-state';

/** One queue, as it is now. */
export interface QueueNow {
  queue: QueuePolicy;
  counts: Record<BoardState, number>;
  /** Of those overdue: the ones that a pause keeps. */
  blocked: number;
  unansweredVoicemails?: number;
  /** Those that wait for their time, by quarter of an hour from the one of now on. */
  due: number[];
  /** Undefined: Connect does not say. */
  load: QueueLoad | undefined;
  /** How long a contact is assumed to keep its agent. */
  handleSeconds: number;
  /** Its own. */
  pause?: Pause;
}

/** The queues that a person supervises, as they are now. */
export interface Now {
  at: string;
  queues: QueueNow[];
  /** Of everything. */
  paused?: Pause;
  isWhole: boolean;
}
