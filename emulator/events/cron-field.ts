import { NotEmulated } from '../not-emulated';

/** Whether a field's value matches; `date` is the UTC day in question. */
export type CronMatch = (value: number, date: Date) => boolean;
export type CronField = 'minutes' | 'hours' | 'days' | 'months' | 'weekdays' | 'years';

const ranges: Record<CronField, [least: number, most: number]> = {
  minutes: [0, 59],
  hours: [0, 23],
  days: [1, 31],
  months: [1, 12],
  weekdays: [1, 7],
  years: [1970, 2199],
};
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Compiles a field of an EventBridge cron expression: values, names, ranges, steps and lists; `L` and `W` in days, `L` and `#` in weekdays.
 * Weekdays count from Sunday = 1.
 */
export function compileCronField(field: CronField, text: string, refuse: () => Error): CronMatch {
  const parts = text.split(',').map((part) => compilePart(field, part.toUpperCase(), refuse));
  const weekday = field === 'weekdays';
  return (value, date) => parts.some((matches) => matches(weekday ? date.getUTCDay() + 1 : value, date));
}

function compilePart(field: CronField, part: string, refuse: () => Error): CronMatch {
  const number = (text: string): number => {
    const named = (field === 'months' ? monthNames : field === 'weekdays' ? weekdayNames : []).indexOf(text);
    const value = named >= 0 ? named + 1 : /^\d+$/.test(text) ? Number(text) : Number.NaN;
    const [least, most] = ranges[field];
    if (!(value >= least && value <= most)) throw refuse();
    return value;
  };
  const special = specialDay(field, part, { number, refuse });
  if (special) return special;
  const [span = '', step, ...rest] = part.split('/');
  if (rest.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) throw refuse();
  const [from, to] = span === '*' ? ranges[field] : boundsOf(span, { number, open: step !== undefined, most: ranges[field][1] });
  return (value) => value >= from && value <= to && (value - from) % Number(step ?? 1) === 0;
}

function boundsOf(span: string, { number, open, most }: { number: (text: string) => number; open: boolean; most: number }): [number, number] {
  const [first = '', last] = span.split('-');
  const from = number(first);
  if (last === undefined) return [from, open ? most : from];
  const to = number(last);
  if (to < from) throw new NotEmulated(`the range ${span}, which ends before it begins`);
  return [from, to];
}

function specialDay(field: CronField, part: string, { number, refuse }: { number: (text: string) => number; refuse: () => Error }): CronMatch | undefined {
  if (field === 'days') {
    if (part === 'L') return (_, date) => date.getUTCDate() === lastDay(date);
    if (part.endsWith('W')) return nearestWeekday(number(part.slice(0, -1)));
  }
  if (field !== 'weekdays') return undefined;
  if (part === 'L') return (value) => value === 7;
  if (part.endsWith('L')) {
    const wanted = number(part.slice(0, -1));
    return (value, date) => value === wanted && date.getUTCDate() > lastDay(date) - 7;
  }
  const [day, nth] = part.split('#');
  if (nth === undefined) return undefined;
  if (!/^[1-5]$/.test(nth)) throw refuse();
  const wanted = number(day!);
  return (value, date) => value === wanted && Math.ceil(date.getUTCDate() / 7) === Number(nth);
}

/** Monday to Friday nearest to the day of the month, without leaving the month. */
function nearestWeekday(day: number): CronMatch {
  return (_, date) => {
    const weekdayOf = (dayOfMonth: number) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), dayOfMonth)).getUTCDay();
    const end = lastDay(date);
    const target = Math.min(day, end);
    const weekday = weekdayOf(target);
    const shift = weekday === 6 ? (target === 1 ? 2 : -1) : weekday === 0 ? (target === end ? -2 : 1) : 0;
    return date.getUTCDate() === target + shift;
  };
}

function lastDay(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
