import { Temporal } from 'temporal-polyfill';
import type { OpeningHours } from './hours-of-operation';
import { openSpansOn } from './open-spans';
import type { Span } from './spans';

export type { HoursOverride, OpeningHours, OpeningRange, OverrideRange, Recurrence, Weekday } from './hours-of-operation';

/** How far ahead is looked: nothing is scheduled further than the 30 days a queue may allow. */
export const LOOK_AHEAD_DAYS = 31;
const MILLISECONDS_A_MINUTE = 60_000;

/** Whether the hours are open at an instant. At the very end of a range they are not. */
export function isOpen(hours: OpeningHours, at: string): boolean {
  return spanAround(hours, Date.parse(at)) !== undefined;
}

/** The instant itself when it is open then; undefined when nothing opens within 31 days. */
export function nextOpenAt(hours: OpeningHours, at: string): string | undefined {
  const from = Date.parse(at);
  const furthest = Temporal.Instant.from(at).toZonedDateTimeISO(hours.zone).add({ days: LOOK_AHEAD_DAYS }).epochMilliseconds;
  const date = localDateOf(hours, from);
  for (let days = 0; days <= LOOK_AHEAD_DAYS; days++) {
    const span = openSpansOn(hours, date.add({ days })).find(({ end }) => end > from);
    if (!span) continue;
    return span.start > furthest ? undefined : instantOf(Math.max(span.start, from));
  }
  return undefined;
}

/** Returns when the hours that are open at an instant close, over midnight if they go on there. It returns undefined if they are closed then, or still open after 31 days. */
export function closesAt(hours: OpeningHours, at: string): string | undefined {
  const from = Date.parse(at);
  const span = spanAround(hours, from);
  return span && closingOf(span, hours, localDateOf(hours, from));
}

/** Returns when the hours that are open at an instant close, if that is less than so many minutes later. It returns undefined if they stay open longer, or are closed. */
export function closesWithin(hours: OpeningHours, at: string, minutes: number): string | undefined {
  const closing = closesAt(hours, at);
  return closing !== undefined && Date.parse(closing) - Date.parse(at) < minutes * MILLISECONDS_A_MINUTE ? closing : undefined;
}

/**
 * The last closing of the local day that the instant is in, also when that has passed; of a day that is open to its end, when the hours close
 * that go on over midnight. Undefined on a day that is closed throughout, or when they are still open after 31 days.
 */
export function endOfBusinessDay(hours: OpeningHours, at: string): string | undefined {
  const date = localDateOf(hours, Date.parse(at));
  const last = openSpansOn(hours, date).at(-1);
  return last && closingOf(last, hours, date);
}

/** The end of a span of this date, or of what follows it without a gap. */
function closingOf(span: Span, hours: OpeningHours, date: Temporal.PlainDate): string | undefined {
  let { end } = span;
  for (let days = 1; days <= LOOK_AHEAD_DAYS; days++) {
    const [next] = openSpansOn(hours, date.add({ days }));
    if (next?.start !== end) return instantOf(end);
    end = next.end;
  }
  return undefined;
}

function spanAround(hours: OpeningHours, at: number): Span | undefined {
  return openSpansOn(hours, localDateOf(hours, at)).find(({ start, end }) => start <= at && at < end);
}

function localDateOf(hours: OpeningHours, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.zone).toPlainDate();
}

function instantOf(at: number): string {
  return new Date(at).toISOString();
}
