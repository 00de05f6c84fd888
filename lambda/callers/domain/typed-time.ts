import { Temporal } from 'temporal-polyfill';
import { hasTwelveHours, type Speech } from '../../ground/domain/speech';

/** Day of the month, hour and minute, two digits each. Where the clock has twelve hours, 1 for AM or 2 for PM comes behind them. */
const FORMS = { twelve: /^(\d\d)(\d\d)(\d\d)([12])$/, twentyFour: /^(\d\d)(\d\d)(\d\d)$/ };

interface TypedIn {
  zone: string;
  /** ISO instant. */
  now: string;
  speech: Speech;
}

/**
 * Reads the time that a caller typed on their keypad: on the next such day of a month, from today on. Undefined: it is no time. In the night in which the
 * clocks go forward, a time that is skipped is as much later.
 *
 * @returns an ISO instant
 */
export function readTypedTime(typed: string, { zone, now, speech }: TypedIn): string | undefined {
  const digits = FORMS[hasTwelveHours(speech) ? 'twelve' : 'twentyFour'].exec(typed)?.slice(1).map(Number);
  if (!digits) return undefined;
  const [day, hour, minute, half] = digits as [number, number, number, number?];
  const hourOfDay = half === undefined ? hour : hourOf(hour, half);
  if (hourOfDay === undefined || hourOfDay > 23 || minute > 59) return undefined;
  const date = nextDate(day, Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate());
  return date && new Date(date.toZonedDateTime({ timeZone: zone, plainTime: { hour: hourOfDay, minute } }).epochMilliseconds).toISOString();
}

function hourOf(hour: number, half: number): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 2 ? 12 : 0);
}

/** Of the months that follow, one at least has each day. */
function nextDate(day: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (day < 1 || day > 31) return undefined;
  const firsts = [0, 1, 2].map((months) => today.with({ day: 1 }).add({ months }));
  const dates = firsts.filter(({ daysInMonth }) => day <= daysInMonth).map((first) => first.with({ day }));
  return dates.find((date) => Temporal.PlainDate.compare(date, today) >= 0);
}
