import type { HoursOverride, Recurrence } from '../model';

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** Whether an override is on, on a day of the hours' zone. @param date `YYYY-MM-DD`. */
export function isOverrideOn({ effectiveFrom, effectiveTill, recurrence }: HoursOverride, date: string): boolean {
  return effectiveFrom <= date && date <= effectiveTill && (!recurrence || recursOn(recurrence, parts(effectiveFrom), parts(date)));
}

/** A date without a zone: its days are counted as those of UTC. */
function parts(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function recursOn(recurrence: Recurrence, first: Date, day: Date): boolean {
  const { frequency, interval, month } = recurrence;
  const months = (day.getUTCFullYear() - first.getUTCFullYear()) * 12 + day.getUTCMonth() - first.getUTCMonth();
  if (frequency === 'WEEKLY') return weekOf(day, first) % interval === 0;
  if (!fitsDayOfMonth(recurrence, day)) return false;
  if (frequency === 'MONTHLY') return months % interval === 0;
  return (day.getUTCFullYear() - first.getUTCFullYear()) % interval === 0 && day.getUTCMonth() + 1 === (month ?? first.getUTCMonth() + 1);
}

/** Weeks begin on Monday, as those of the console do. */
function weekOf(day: Date, first: Date): number {
  const monday = first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY_MILLISECONDS;
  return Math.floor((day.getTime() - monday) / (7 * DAY_MILLISECONDS));
}

/** A day that a month does not have is left out. */
function fitsDayOfMonth({ monthDay, weekdayOccurrence }: Recurrence, day: Date): boolean {
  const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  const date = day.getUTCDate();
  if (monthDay !== undefined) return date === (monthDay < 0 ? length + 1 + monthDay : monthDay);
  return weekdayOccurrence === (weekdayOccurrence! < 0 ? -Math.ceil((length - date + 1) / 7) : Math.ceil(date / 7));
}
