import type { HoursOfOperation, HoursOverride, OpenRange, TimeOfDay, Weekday } from '../model';
import { isOverrideOn } from './override-days';

/** Whether the hours are open at an instant, on the wall clock of their zone. On the days of an override only its ranges count. */
export function isOpenAt(hours: HoursOfOperation, epochMilliseconds: number): boolean {
  const { date, day, minute } = readWallClock(hours.timeZone, epochMilliseconds);
  const override = hours.overrides.find((each) => isOverrideOn(each, date) && concerns(each, day));
  return (override?.ranges ?? hours.ranges).some((range) => range.day === day && holds(range, minute));
}

/** An event on certain weekdays of the month says nothing of the other days. */
function concerns({ recurrence, ranges }: HoursOverride, day: Weekday): boolean {
  return !recurrence || ranges.some((range) => range.day === day);
}

/** The end is not open any more. */
function holds(range: OpenRange, minute: number): boolean {
  return minutesOf(range.start) <= minute && minute < endMinuteOf(range);
}

const MINUTES_A_DAY = 24 * 60;

/** An end of 0:00 is the coming midnight: 10:00 to 0:00 is 14 hours, and 0:00 to 0:00 the whole day (AG, set the hours of operation). */
export function endMinuteOf({ end }: Pick<OpenRange, 'end'>): number {
  return minutesOf(end) || MINUTES_A_DAY;
}

export function minutesOf(time: TimeOfDay): number {
  return time.hours * 60 + time.minutes;
}

export function isTimeZone(name: string): boolean {
  try {
    return formatterOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** `date` is YYYY-MM-DD. From an instant to the wall there is no ambiguity, on either daylight-saving night. */
function readWallClock(timeZone: string, epochMilliseconds: number): { date: string; day: Weekday; minute: number } {
  const parts = Object.fromEntries(formatterOf(timeZone).formatToParts(epochMilliseconds).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    day: parts.weekday!.toUpperCase() as Weekday,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a thousand times more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
