import { Temporal } from 'temporal-polyfill';
import { isTimeZone } from './time-zone';

/** The time that somebody asked for: on a wall clock, or from now on. Both need the zone, because it says what a day is. */
export type AskedTime =
  /** `local` is `YYYY-MM-DDTHH:MM`; with an offset behind it, the one of two equal times that has it. */
  | { local: string; zone: string }
  | { in: TimeAhead; zone: string };

/** Whole numbers, at least one above zero. Days are the zone's calendar days (same time on the clock); hours and minutes pass exactly. */
export interface TimeAhead {
  days?: number;
  hours?: number;
  minutes?: number;
}

/** The change that daylight saving made to the asked time: it did not exist, or it happened twice. `moved-into-window`: the customer may not be called at that hour of their day. */
export type DueNotice = 'shifted-forward' | 'earlier-of-two' | 'moved-into-window';

type DueTime =
  | { dueAt: string; notice?: DueNotice }
  | { invalid: 'zone' | 'local' | 'relative'; given: string; allowed: string };

/** A year of days, and a year in hours and minutes: how far ahead a queue allows is a setting; this keeps the sum a date. */
const MOST_AHEAD: Required<TimeAhead> = { days: 366, hours: 366 * 24, minutes: 366 * 24 * 60 };

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})([+-]\d{2}:\d{2})?$/;

/** The instant that was asked for, possibly in the past: whether it may be is the caller's rule. */
export function dueTimeOf(asked: AskedTime, now: string): DueTime {
  if (!isTimeZone(asked.zone)) return { invalid: 'zone', given: asked.zone, allowed: 'the name of an IANA time zone, such as Europe/London' };
  return 'local' in asked ? dueOnTheClock(asked.local, asked.zone) : dueFromNow(asked.in, asked.zone, now);
}

function dueOnTheClock(local: string, zone: string): DueTime {
  const [, time, offset] = LOCAL_TIME.exec(local) ?? [];
  const wall = time === undefined ? undefined : readLocal(time);
  if (!wall) return { invalid: 'local', given: local, allowed: 'a date and time that exist in the calendar, as YYYY-MM-DDTHH:MM' };
  if (offset !== undefined) return dueAtOffset(local, zone);
  const { at, ...notice } = onTheClock(wall, zone);
  return { dueAt: instantOf(at), ...notice };
}

/** Whoever says the offset, says which of two equal times is meant; a time that the clocks skip has none. */
function dueAtOffset(local: string, zone: string): DueTime {
  try {
    return { dueAt: instantOf(Temporal.ZonedDateTime.from(`${local}[${zone}]`, { offset: 'reject' })) };
  } catch {
    return { invalid: 'local', given: local, allowed: `a time with the offset that ${zone} has then, or without an offset` };
  }
}

function dueFromNow(ahead: TimeAhead, zone: string, now: string): DueTime {
  const { days = 0, hours = 0, minutes = 0 } = ahead;
  if (!isTimeAhead({ days, hours, minutes })) {
    const allowed = `whole days (to ${MOST_AHEAD.days}), hours (to ${MOST_AHEAD.hours}) and minutes (to ${MOST_AHEAD.minutes}), at least one above 0`;
    return { invalid: 'relative', given: JSON.stringify(ahead), allowed };
  }
  const start = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  // No detour over the wall clock without days: in an hour that happens twice it would lead back into the first.
  const { at, ...notice } = days === 0 ? { at: start } : onTheClock(start.toPlainDateTime().add({ days }), zone);
  return { dueAt: instantOf(at.add({ hours, minutes })), ...notice };
}

/** A time that the clocks skip moves forward by what they skip; of a time that they show twice, the earlier counts (RFC 5545, 3.3.5). */
function onTheClock(wall: Temporal.PlainDateTime, zone: string): { at: Temporal.ZonedDateTime; notice?: DueNotice } {
  const at = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (!at.toPlainDateTime().equals(wall)) return { at, notice: 'shifted-forward' };
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  return later.epochNanoseconds === at.epochNanoseconds ? { at } : { at, notice: 'earlier-of-two' };
}

function readLocal(local: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function isTimeAhead(ahead: Required<TimeAhead>): boolean {
  const units = ['days', 'hours', 'minutes'] as const;
  const isInRange = units.every((unit) => Number.isInteger(ahead[unit]) && ahead[unit] >= 0 && ahead[unit] <= MOST_AHEAD[unit]);
  return isInRange && units.some((unit) => ahead[unit] > 0);
}

function instantOf(at: Temporal.ZonedDateTime): string {
  return new Date(at.epochMilliseconds).toISOString();
}
