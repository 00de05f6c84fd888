import { Temporal } from 'temporal-polyfill';
import { openSpansOn } from '../../calendar/domain/open-spans';
import { closesWithin, type OpeningHours } from '../../calendar/domain/opening-hours';
import type { Span } from '../../calendar/domain/spans';
import type { Slot, SlotRules } from '../../queues/domain/slot-rules';

export interface SlotGrid {
  rules: SlotRules;
  hours: OpeningHours;
  /** A slot that begins less than so many minutes before the hours close is not offered. */
  lastPromiseMinutesBeforeClosing: number;
  now: string;
}

const MILLISECONDS_A_MINUTE = 60_000;

/**
 * The slots that are offered now, the nearest to the wished time first and the earlier of two that are equally near; whether one is
 * booked out is not looked at. Worked out day by day as they are asked for: take as many as are needed.
 */
export function* slotsAround(grid: SlotGrid, around: string): Generator<Slot> {
  const { rules, hours, now } = grid;
  const offered = offeredSpan(grid);
  const wished = Math.min(Math.max(Date.parse(around), offered.start), offered.end);
  const inOffer = (slot: Span) => slot.start >= offered.start;
  const days = daysOf(hours.zone, now, rules.daysAhead);
  const day = days.findIndex((date) => date.equals(localDateOf(hours.zone, wished)));
  const slotsOn = (date: Temporal.PlainDate) => slotsOnDay(hours, date, rules.lengthMinutes).filter(inOffer);
  const later = iterate(days.slice(day), (date) => slotsOn(date).filter(({ start }) => start >= wished));
  const earlier = iterate(days.slice(0, day + 1).reverse(), (date) => slotsOn(date).filter(({ start }) => start < wished).reverse());
  for (const span of nearestFirst(earlier, later, wished)) {
    const slot = slotOf(span);
    if (!isTooLate(slot, grid)) yield slot;
  }
}

/** A slot lies wholly in an opening: only a short one begins so close to its end. */
function isTooLate({ startsAt }: Slot, { rules, hours, lastPromiseMinutesBeforeClosing: minutes }: SlotGrid): boolean {
  return rules.lengthMinutes < minutes && closesWithin(hours, startsAt, minutes) !== undefined;
}

/** The slot that begins at this ISO instant, if it is one that is offered now. */
export function slotAt(grid: SlotGrid, startsAt: string): Slot | undefined {
  const nearest = slotsAround(grid, startsAt).next();
  return !nearest.done && Date.parse(nearest.value.startsAt) === Date.parse(startsAt) ? nearest.value : undefined;
}

/** From the lead time to the end of the last day. Seconds may matter: a slot's start never lies in the past. */
function offeredSpan({ rules, hours, now }: SlotGrid): Span {
  const lastDay = localDateOf(hours.zone, Date.parse(now)).add({ days: rules.daysAhead });
  const start = Date.parse(now) + rules.leadMinutes * MILLISECONDS_A_MINUTE;
  return { start, end: Math.max(start, lastDay.add({ days: 1 }).toZonedDateTime(hours.zone).epochMilliseconds - 1) };
}

/**
 * The grid begins anew with each opening, and at local midnight where the hours go on over it: so a slot is the same whenever it is looked at,
 * and whatever the days around it are like. What is left of an opening after its last whole slot is not offered. Lengths pass exactly:
 * the night with an hour twice has the more slots, the night that loses one the fewer.
 */
function slotsOnDay(hours: OpeningHours, date: Temporal.PlainDate, lengthMinutes: number): Span[] {
  const length = lengthMinutes * MILLISECONDS_A_MINUTE;
  return openSpansOn(hours, date).flatMap(({ start, end }) =>
    Array.from({ length: Math.floor((end - start) / length) }, (_, n) => ({ start: start + n * length, end: start + (n + 1) * length })),
  );
}

function daysOf(zone: string, now: string, daysAhead: number): Temporal.PlainDate[] {
  const today = localDateOf(zone, Date.parse(now));
  return Array.from({ length: daysAhead + 1 }, (_, days) => today.add({ days }));
}

function* iterate(days: Temporal.PlainDate[], slotsOn: (date: Temporal.PlainDate) => Span[]): Generator<Span, undefined> {
  for (const date of days) yield* slotsOn(date);
  return undefined;
}

function* nearestFirst(earlier: Iterator<Span, undefined>, later: Iterator<Span, undefined>, wished: number): Generator<Span> {
  let before = earlier.next().value;
  let after = later.next().value;
  while (before ?? after) {
    if (before && (!after || wished - before.start <= after.start - wished)) {
      yield before;
      before = earlier.next().value;
    } else if (after) {
      yield after;
      after = later.next().value;
    }
  }
}

function slotOf({ start, end }: Span): Slot {
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() };
}

function localDateOf(zone: string, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
