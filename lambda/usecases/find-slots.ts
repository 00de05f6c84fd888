import type { OfferPolicy } from '../domain/offer/offer-policy';
import { slotPlace, standsInSlot } from '../domain/slots/slot-place';
import type { Slot, SlotRules } from '../domain/slots/slot-rules';
import { slotsAround } from '../domain/slots/slots-around';
import type { CallbackStore } from '../ports/callback-store';
import type { OpeningHoursBook } from '../ports/opening-hours';
import type { PlaceBook, Taker } from '../ports/place-book';
import type { Clock } from '../ports/surroundings';

export interface SlotPorts {
  store: Pick<CallbackStore, 'find'>;
  places: PlaceBook;
  hours: OpeningHoursBook;
  clock: Clock;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** Slots read at a time, and the most that are looked at: who is told of none among the nearest 200 may wish for another time. */
const TOGETHER = 20;
const LOOKED_AT = 200;

/** ISO instants. With `after`, slots that begin later than that only. */
export interface SlotWish {
  around: string;
  after?: string;
  count: number;
}

/**
 * The free slots of a queue that are nearest to an ISO instant, `count` at most. Undefined: the queue has no slots. Until one is taken it may
 * be taken by others.
 */
export async function findFreeSlots(ports: SlotPorts, queueId: string, { around, after, count }: SlotWish): Promise<{ zone: string; slots: Slot[] } | undefined> {
  const rules = ports.offers.get(queueId)?.slots;
  const hours = rules && (await ports.hours.of(queueId));
  if (!rules || !hours) return undefined;
  const nearest = laterThan(after, slotsAround({ rules, hours, now: ports.clock.now() }, around));
  const free: Slot[] = [];
  for (let looked = 0; looked < LOOKED_AT && free.length < count; looked += TOGETHER) {
    const next = takeSome(nearest, TOGETHER);
    if (next.length === 0) break;
    const isFree = await Promise.all(next.map((slot) => hasPlace(ports, { queueId, slot, rules })));
    free.push(...next.filter((_slot, n) => isFree[n]));
  }
  return { zone: hours.zone, slots: free.slice(0, count) };
}

/** Whether the callback of a place's taker still stands in the slot. */
export function standsIn({ store, clock }: Pick<SlotPorts, 'store' | 'clock'>, { startsAt }: Slot): (taker: Taker) => Promise<boolean> {
  return async ({ takerId, takenAt }) => standsInSlot(await store.find(takerId), { startsAt, takenAt }, clock.now());
}

async function hasPlace(ports: SlotPorts, { queueId, slot, rules }: { queueId: string; slot: Slot; rules: SlotRules }): Promise<boolean> {
  const takers = await ports.places.takers(slotPlace(queueId, slot.startsAt));
  if (takers.length < rules.capacity) return true;
  const stands = await Promise.all(takers.map(standsIn(ports, slot)));
  return stands.filter(Boolean).length < rules.capacity;
}

function* laterThan(after: string | undefined, slots: Iterable<Slot>): Generator<Slot> {
  for (const slot of slots) if (after === undefined || slot.startsAt > after) yield slot;
}

function takeSome<T>(from: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
