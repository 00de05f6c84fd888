import type { Slot, SlotRules } from '../../queues/domain/slot-rules';
import type { TakeSlotSeat } from '../../queues/ports/slot-seats';
import { slotKey } from '../domain/slot-key';
import { slotAt } from '../domain/slots-around';
import { slotGridOf, type SlotNeeds, standsIn } from './find-slots';

export interface SlotChoice {
  queueId: string;
  /** ISO instant. */
  startsAt: string;
  /** The callback that is to be made, or moved, there. */
  callbackId: string;
}

export type SlotAnswer =
  | { taken: Slot; zone: string }
  /** The queue has no slot that begins then, or it is too near or too far ahead. */
  | { refused: 'no-such-slot' }
  | { refused: 'slot-full' };

export type TakeSlot = (choice: SlotChoice) => Promise<SlotAnswer>;

/**
 * Takes a seat in a slot; the callback must be created for, or moved to, `taken.startsAt` within a minute, else the seat is free again.
 * So take first, then save; nothing is to be undone when saving fails. Taking the same one again takes no second seat.
 */
export function createTakeSlot(needs: SlotNeeds): TakeSlot {
  return async ({ queueId, startsAt, callbackId }) => {
    const grid = await slotGridOf(needs, queueId);
    const slot = grid && slotAt(grid, startsAt);
    if (!slot) return { refused: 'no-such-slot' };
    const { rules, hours } = grid;
    return (await takeSeat(needs, { queueId, slot, rules, callbackId })) ? { taken: slot, zone: hours.zone } : { refused: 'slot-full' };
  };
}

/** Agents may promise nearer and further ahead than slots are offered, and up to the closing time. */
const ANY_TIME = { leadMinutes: 0, daysAhead: 31 };

/** The same for agents, whose callback needs a place only where a slot begins just then. */
export function createTakeSlotSeat(needs: SlotNeeds): TakeSlotSeat {
  return async ({ queueId, dueAt, callbackId }) => {
    const grid = await slotGridOf(needs, queueId);
    const slot = grid && slotAt({ ...grid, rules: { ...grid.rules, ...ANY_TIME }, lastPromiseMinutesBeforeClosing: 0 }, dueAt);
    if (!slot) return 'no-slot';
    return (await takeSeat(needs, { queueId, slot, rules: grid.rules, callbackId })) ? 'taken' : 'full';
  };
}

function takeSeat(needs: SlotNeeds, { queueId, slot: { startsAt, endsAt }, rules, callbackId }: { queueId: string; slot: Slot; rules: SlotRules; callbackId: string }): Promise<boolean> {
  return needs.seats.take(slotKey(queueId, startsAt), callbackId, { limit: rules.capacity, standsThere: standsIn(needs, { queueId, startsAt }), forgetAt: endsAt });
}
