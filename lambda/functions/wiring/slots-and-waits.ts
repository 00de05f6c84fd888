import { createFindFreeSlots, type SlotNeeds } from '../../slots/usecases/find-slots';
import { createTakeSlot } from '../../slots/usecases/take-slot';
import { createEstimateWait, type EstimateWaitNeeds } from '../../waits/usecases/estimate-wait';

/** The times that a queue can promise, and how long its callers wait. */
export function wireSlotsAndWaits({ store, seats, hours, clock, offers, wait, backlogOf, queues }: SlotNeeds & EstimateWaitNeeds) {
  const slots = { store, seats, hours, clock, offers };
  return {
    findFreeSlots: createFindFreeSlots(slots),
    takeSlot: createTakeSlot(slots),
    estimateWait: createEstimateWait({ wait, backlogOf, clock, queues, offers }),
  };
}
