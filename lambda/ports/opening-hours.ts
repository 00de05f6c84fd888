import type { OpeningHours } from '../domain/calendar/opening-hours';

export interface OpeningHoursBook {
  /** A queue's opening hours, at most 15 minutes old. Undefined when Connect has no such queue, or one without hours: an agent's own. */
  of(queueId: string): Promise<OpeningHours | undefined>;
}
