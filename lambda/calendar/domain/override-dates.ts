import { Temporal } from 'temporal-polyfill';
import type { HoursOverride, Recurrence } from './hours-of-operation';

/** Whether an override has a say on a local date. */
export function appliesOn({ effectiveFrom, effectiveTill, recurrence }: HoursOverride, date: Temporal.PlainDate): boolean {
  const day = date.toString();
  if (day < effectiveFrom || effectiveTill < day) return false;
  return recurrence === undefined || recursOn(recurrence, Temporal.PlainDate.from(effectiveFrom), date);
}

function recursOn(recurrence: Recurrence, from: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  const isTurn = (passed: number) => passed % recurrence.interval === 0;
  switch (recurrence.frequency) {
    case 'WEEKLY':
      return isTurn(mondayOf(from).until(mondayOf(date)).days / 7);
    case 'MONTHLY':
      return isTurn((date.year - from.year) * 12 + date.month - from.month) && isDayOfMonth(recurrence, from, date);
    case 'YEARLY':
      return isTurn(date.year - from.year) && (recurrence.months ?? [from.month]).includes(date.month) && isDayOfMonth(recurrence, from, date);
  }
}

/** RFC 5545 begins the week on Monday unless told otherwise; Connect has nowhere to tell. */
function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** A day that a month does not have is left out there (API, RecurrencePattern). */
function isDayOfMonth({ monthDays, weekdayOccurrences }: Recurrence, from: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  if (weekdayOccurrences) {
    const isLast = date.day + 7 > date.daysInMonth;
    return weekdayOccurrences.some((occurrence) => (occurrence === -1 ? isLast : occurrence === Math.ceil(date.day / 7)));
  }
  return (monthDays ?? [from.day]).some((day) => (day === -1 ? date.day === date.daysInMonth : day === date.day));
}
