import type { Speech } from '../../ground/domain/speech';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { zonesOfNumber } from '../../numbers/domain/zones-of-number';
import { spokenTime } from '../../slots/domain/spoken-time';
import type { FindFreeSlots } from '../../slots/usecases/find-slots';

export interface FindSpokenSlotsNeeds {
  findFreeSlots: FindFreeSlots;
  clock: Clock;
}

export interface SpokenSlotWish {
  queueId: string;
  /** ISO instant: those that begin later. */
  after?: string;
  /** ISO instant: those that are closest to it. Default: the next ones. */
  around?: string;
  /** The number to call the caller at. It says which clock they look at. */
  number: string;
  /** As the caller speaks. */
  speech: Speech;
}

export interface SpokenSlot {
  /** ISO instant. */
  startsAt: string;
  spoken: string;
}

export type FindSpokenSlots = (wish: SpokenSlotWish) => Promise<SpokenSlot[]>;

/** As many as a caller can keep in mind. */
const SPOKEN_AT_A_TIME = 3;

/** Free times of a queue, as they are said. */
export function createFindSpokenSlots({ findFreeSlots, clock }: FindSpokenSlotsNeeds): FindSpokenSlots {
  return async ({ queueId, after, around, number, speech }) => {
    const now = clock.now();
    const free = await findFreeSlots(queueId, { around: around ?? after ?? now, count: SPOKEN_AT_A_TIME, ...(after && { after }) });
    if (!free) return [];
    const listener = { zone: free.zone, now, speech, listenerZones: zonesOfNumber(number) };
    return free.slots.map(({ startsAt }) => ({ startsAt, spoken: spokenTime(startsAt, listener) }));
  };
}
