import type { Temporal } from 'temporal-polyfill';
import { type HoursOverride, type OpeningHours, type OverrideRange, WEEKDAYS } from './hours-of-operation';
import { appliesOn } from './override-dates';
import { cutSpans, joinSpans, type Span } from './spans';

const MINUTES_A_DAY = 24 * 60;
const WHOLE_DAY: Span = { start: 0, end: MINUTES_A_DAY };
const MILLISECONDS_A_MINUTE = 60_000;

/**
 * Returns when the hours are open on a local date, in milliseconds since 1970: in order and joined. It is open whenever the wall clock shows an
 * open minute, so a range in an hour that is shown twice is open twice, and one in an hour that is skipped is not open at all.
 */
export function openSpansOn(hours: OpeningHours, date: Temporal.PlainDate): Span[] {
  const minutes = openMinutesOn(hours, date);
  const spans = steadyStretches(date, hours.zone).flatMap(({ start, end, firstMinute }) =>
    minutes.map((open) => ({
      start: Math.max(start, start + (open.start - firstMinute) * MILLISECONDS_A_MINUTE),
      end: Math.min(end, start + (open.end - firstMinute) * MILLISECONDS_A_MINUTE),
    })),
  );
  return joinSpans(spans);
}

/** Closed overrides win over open ones, those over temporary hours, those over the week. Of two temporary ones the first listed counts. */
function openMinutesOn(hours: OpeningHours, date: Temporal.PlainDate): Span[] {
  const overrides = hours.overrides.filter((override) => appliesOn(override, date));
  const minutesOf = (kind: HoursOverride['kind']) => overrides.filter((override) => override.kind === kind).flatMap(({ ranges }) => rangesOn(date, ranges, kind === 'closed'));
  const { ranges } = overrides.find(({ kind }) => kind === 'temporary') ?? hours;
  return cutSpans(joinSpans([...rangesOn(date, ranges), ...minutesOf('open')]), minutesOf('closed'));
}

function rangesOn(date: Temporal.PlainDate, ranges: OverrideRange[], noneIsWholeDay = false): Span[] {
  if (noneIsWholeDay && ranges.length === 0) return [WHOLE_DAY];
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  const ofTheDay = ranges.filter(({ day }) => day === undefined || day === weekday);
  return ofTheDay.map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute === 0 ? MINUTES_A_DAY : endMinute }));
}

/** The parts of a local day in which the clock runs without a jump: one on most days, two when daylight saving begins or ends. */
function steadyStretches(date: Temporal.PlainDate, zone: string): (Span & { firstMinute: number })[] {
  const day = date.toZonedDateTime(zone);
  const nextDay = date.add({ days: 1 }).toZonedDateTime(zone);
  const jump = day.hoursInDay === 24 ? null : day.getTimeZoneTransition('next');
  const starts = jump && jump.epochMilliseconds < nextDay.epochMilliseconds ? [day, jump] : [day];
  return starts.map((from, index) => ({
    start: from.epochMilliseconds,
    end: (starts[index + 1] ?? nextDay).epochMilliseconds,
    firstMinute: date.toPlainDateTime().until(from.toPlainDateTime()).total('minutes'),
  }));
}
