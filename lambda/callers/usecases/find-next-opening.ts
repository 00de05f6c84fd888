import { closesAt, nextOpenAt } from '../../calendar/domain/opening-hours';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Clock } from '../../ground/ports/clock-ids-notices';

export interface NextOpeningNeeds {
  hours: OpeningHoursBook;
  clock: Clock;
}

/** ISO instant, and the zone of the hours. Undefined: the queue is always open, or does not open again within a month. */
export type FindNextOpening = (queueId: string) => Promise<{ startsAt: string; zone: string } | undefined>;

/** Finds when a queue opens next, after it has closed. Callers whom nobody can call before may be called then. */
export function createFindNextOpening({ hours: book, clock }: NextOpeningNeeds): FindNextOpening {
  return async (queueId) => {
    const hours = await book.of(queueId);
    if (!hours) return undefined;
    const now = clock.now();
    const startsAt = nextOpenAt(hours, closesAt(hours, now) ?? now);
    return startsAt === undefined || startsAt <= now ? undefined : { startsAt, zone: hours.zone };
  };
}
