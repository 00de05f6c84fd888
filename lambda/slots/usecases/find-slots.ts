import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CapacityBook, Taker } from '../../ground/ports/capacity-book';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { Slot, SlotRules } from '../../queues/domain/slot-rules';
import { slotKey, standsInSlot } from '../domain/slot-key';
import { type SlotGrid, slotsAround } from '../domain/slots-around';

export interface SlotNeeds {
  store: Pick<CallbackStore, 'find'>;
  seats: CapacityBook;
  hours: OpeningHoursBook;
  clock: Clock;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** Slots read at a time, and the most that are looked at: a customer who is told of none among the nearest 200 may wish for another time. */
const TOGETHER = 20;
const LOOKED_AT = 200;

/** ISO instants. With `after`, slots that begin later than that only. */
export interface SlotWish {
  around: string;
  after?: string;
  count: number;
}

/** Answers undefined if the queue has no slots. */
export type FindFreeSlots = (queueId: string, wish: SlotWish) => Promise<{ zone: string; slots: Slot[] } | undefined>;

/** The free slots of a queue that are nearest to the wished instant, `count` at most. Until one is taken, others may take it. */
export function createFindFreeSlots(needs: SlotNeeds): FindFreeSlots {
  return async (queueId, { around, after, count }) => {
    const grid = await slotGridOf(needs, queueId);
    if (!grid) return undefined;
    const { rules, hours } = grid;
    const nearest = laterThan(after, slotsAround(grid, around));
    const free: Slot[] = [];
    for (let looked = 0; looked < LOOKED_AT && free.length < count; looked += TOGETHER) {
      const next = takeSome(nearest, TOGETHER);
      if (next.length === 0) break;
      const isFree = await Promise.all(next.map((slot) => hasPlace(needs, { queueId, slot, rules })));
      free.push(...next.filter((_slot, n) => isFree[n]));
    }
    return { zone: hours.zone, slots: free.slice(0, count) };
  };
}

/** How the slots of a queue lie, as it stands now. Undefined: it has none. */
export async function slotGridOf({ offers, hours: book, clock }: Pick<SlotNeeds, 'offers' | 'hours' | 'clock'>, queueId: string): Promise<SlotGrid | undefined> {
  const { slots: rules, lastPromiseMinutesBeforeClosing = 0 } = offers.get(queueId) ?? {};
  const hours = rules && (await book.of(queueId));
  return rules && hours && { rules, hours, now: clock.now(), lastPromiseMinutesBeforeClosing };
}

/** Asks whether the callback of a seat's taker still stands in the slot. */
export function standsIn({ store, clock }: Pick<SlotNeeds, 'store' | 'clock'>, { queueId, startsAt }: { queueId: string; startsAt: string }): (taker: Taker) => Promise<boolean> {
  return async ({ takerId, takenAt }) => standsInSlot(await store.find(takerId), { queueId, startsAt, takenAt }, clock.now());
}

async function hasPlace(needs: SlotNeeds, { queueId, slot, rules }: { queueId: string; slot: Slot; rules: SlotRules }): Promise<boolean> {
  const takers = await needs.seats.takers(slotKey(queueId, slot.startsAt));
  if (takers.length < rules.capacity) return true;
  const stands = await Promise.all(takers.map(standsIn(needs, { queueId, startsAt: slot.startsAt })));
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
