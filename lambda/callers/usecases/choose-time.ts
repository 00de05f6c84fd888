import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { FindFreeSlots } from '../../slots/usecases/find-slots';
import type { TakeSlot } from '../../slots/usecases/take-slot';
import type { FindNextOpening } from './find-next-opening';

/** The times that a caller may choose from: slots, or, of a queue without slots, when it opens next. It is one time, without a count of seats. */
export function createFindTimes({ findFreeSlots, findNextOpening }: { findFreeSlots: FindFreeSlots; findNextOpening: FindNextOpening }): FindFreeSlots {
  return async (queueId, wish) => {
    const free = await findFreeSlots(queueId, wish);
    if (free || wish.after) return free;
    const opening = await findNextOpening(queueId);
    return opening && { zone: opening.zone, slots: [{ startsAt: opening.startsAt, endsAt: opening.startsAt }] };
  };
}

export interface TakeTimeNeeds {
  takeSlot: TakeSlot;
  findNextOpening: FindNextOpening;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** Takes what `createFindTimes` found. */
export function createTakeTime({ takeSlot, findNextOpening, offers }: TakeTimeNeeds): TakeSlot {
  return async (choice) => {
    if (offers.get(choice.queueId)?.slots) return takeSlot(choice);
    const opening = await findNextOpening(choice.queueId);
    if (opening?.startsAt !== choice.startsAt) return { refused: 'no-such-slot' };
    return { taken: { startsAt: opening.startsAt, endsAt: opening.startsAt }, zone: opening.zone };
  };
}
