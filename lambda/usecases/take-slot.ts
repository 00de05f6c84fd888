import { slotPlace } from '../domain/slots/slot-place';
import type { Slot } from '../domain/slots/slot-rules';
import { slotAt } from '../domain/slots/slots-around';
import { standsIn, type SlotPorts } from './find-slots';

export interface SlotRequest {
  queueId: string;
  /** ISO instant. */
  startsAt: string;
  /** The callback that is to be made, or moved, there. */
  callbackId: string;
}

export type TakenSlot =
  | { taken: Slot; zone: string }
  /** The queue has no slot that begins then, or it is too near or too far ahead. */
  | { refused: 'no-such-slot' }
  | { refused: 'slot-full' };

/**
 * Takes a place in a slot; the callback must be created for, or moved to, `taken.startsAt` within a minute, else the place is free again.
 * So take first, then save; nothing is to be undone when saving fails. Taking the same one again takes no second place.
 */
export async function takeSlot(ports: SlotPorts, { queueId, startsAt, callbackId }: SlotRequest): Promise<TakenSlot> {
  const rules = ports.offers.get(queueId)?.slots;
  const hours = rules && (await ports.hours.of(queueId));
  const slot = hours && slotAt({ rules, hours, now: ports.clock.now() }, startsAt);
  if (!slot) return { refused: 'no-such-slot' };
  const isTaken = await ports.places.take(slotPlace(queueId, slot.startsAt), callbackId, { limit: rules.capacity, standsThere: standsIn(ports, slot), forgetAt: slot.endsAt });
  return isTaken ? { taken: slot, zone: hours.zone } : { refused: 'slot-full' };
}
