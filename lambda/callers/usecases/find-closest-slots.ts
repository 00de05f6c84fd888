import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Speech } from '../../ground/domain/speech';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { readTypedTime } from '../domain/typed-time';
import type { FindSpokenSlots, SpokenSlot } from './find-spoken-slots';

export interface FindClosestSlotsNeeds {
  findSpokenSlots: FindSpokenSlots;
  hours: OpeningHoursBook;
  clock: Clock;
}

export interface TypedWish {
  queueId: string;
  /** The number to call the caller at. */
  number: string;
  /** As typed on the keypad, on the clock of the queue. */
  typed: string;
  /** As the caller speaks. */
  speech: Speech;
}

export type FindClosestSlots = (wish: TypedWish) => Promise<SpokenSlot[] | 'no-such-time'>;

/** The free times of a queue that are closest to the one that a caller typed, the closest first. */
export function createFindClosestSlots({ findSpokenSlots, hours, clock }: FindClosestSlotsNeeds): FindClosestSlots {
  return async ({ queueId, number, typed, speech }) => {
    const zone = (await hours.of(queueId))?.zone ?? 'UTC';
    const around = readTypedTime(typed, { zone, now: clock.now(), speech });
    return around === undefined ? 'no-such-time' : findSpokenSlots({ queueId, number, around, speech });
  };
}
