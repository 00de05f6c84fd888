import type { OpeningHours } from '../domain/opening-hours';

export interface OpeningHoursBook {
  /**
   * A queue's opening hours, at most 15 minutes old; older only while Connect does not say them anew. Undefined when Connect has no such queue, or one
   * without hours: an agent's own.
   *
   * @throws Error when Connect does not say, and never did.
   */
  of(queueId: string): Promise<OpeningHours | undefined>;
}
