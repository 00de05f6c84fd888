import type { Counts } from './counts';

/** One day of one queue, agent, origin or hour. */
export interface DailyRow {
  day: string;
  /** The queue's id, the agent's id, the origin, the hour. Empty: of none. */
  key: string;
  counts: Counts;
}
