import { ServiceError } from '../service-error';
import { compileCronField, type CronField } from './cron-field';

/** Gives the first time after an instant at which a rule fires; both are epoch milliseconds. Undefined: never again. */
export type NextFiring = (after: number) => number | undefined;

const minute = 60_000;
const unitMinutes: Record<string, number> = { minute: 1, minutes: 1, hour: 60, hours: 60, day: 1440, days: 1440 };
const lastYear = 2199;

/**
 * `rate(5 minutes)` or `cron(0 10 * * ? *)`, in UTC.
 * Source: EventBridge User Guide, "Creating a rule that runs on a schedule". Rates count from the rule's creation.
 */
export function parseSchedule(expression: string, createdAt: number): NextFiring {
  const [, kind, body = ''] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return rate(expression, { body, createdAt });
  if (kind === 'cron') return cron(expression, body);
  throw invalid(expression);
}

function rate(expression: string, { body, createdAt }: { body: string; createdAt: number }): NextFiring {
  const [, count = '', unit = ''] = /^(\d+) (minutes?|hours?|days?)$/.exec(body) ?? [];
  const value = Number(count);
  // "rate(1 hours)" and "rate(5 hour)" are refused.
  if (!(value >= 1) || (value === 1) !== !unit.endsWith('s')) throw invalid(expression);
  const period = value * unitMinutes[unit]! * minute;
  return (after) => createdAt + (Math.floor((after - createdAt) / period) + 1) * period;
}

function cron(expression: string, body: string): NextFiring {
  const fields = body.trim().split(/\s+/);
  if (fields.length !== 6) throw invalid(expression);
  const [minutes, hours, days, months, weekdays, years] = fields as [string, string, string, string, string, string];
  if ((days === '?') === (weekdays === '?')) throw invalid(expression);
  const parse = (name: CronField, text: string) => compileCronField(name, text, () => invalid(expression));
  const at = { minutes: parse('minutes', minutes), hours: parse('hours', hours), months: parse('months', months), years: parse('years', years) };
  const day = days === '?' ? parse('weekdays', weekdays) : parse('days', days);
  return (after) => {
    const from = new Date((Math.floor(after / minute) + 1) * minute);
    for (let date = startOfDay(from); date.getUTCFullYear() <= lastYear; date = new Date(date.getTime() + 1440 * minute)) {
      if (!at.years(date.getUTCFullYear(), date) || !at.months(date.getUTCMonth() + 1, date) || !day(date.getUTCDate(), date)) continue;
      const found = minutesOfDay(at, date).find((time) => time >= from.getTime());
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function minutesOfDay(at: { minutes: (value: number, date: Date) => boolean; hours: (value: number, date: Date) => boolean }, date: Date): number[] {
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => at.hours(hour, date));
  const minutes = Array.from({ length: 60 }, (_, value) => value).filter((value) => at.minutes(value, date));
  return hours.flatMap((hour) => minutes.map((value) => date.getTime() + (hour * 60 + value) * minute));
}

function startOfDay(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
}

function invalid(expression: string): ServiceError {
  return new ServiceError('ValidationException', `Parameter ScheduleExpression is not valid: "${expression}"`);
}
