import * as v from 'valibot';
import type { AskedTime } from '../calendar/domain/due-time';
import { isTimeZone } from '../calendar/domain/time-zone';
import type { GroundRefusal } from '../ground/domain/refusals';
import { textUpTo } from './clean-text';

const TEXT = textUpTo(100);
const COUNT = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** Where the customer is. */
export const ZONE = v.pipe(TEXT, v.check(isTimeZone));
export const ALLOWED_ZONE = 'the name of an IANA time zone, such as Europe/London';

/** The fields of a body that say when; what time they mean is the calendar's to say. */
export const TIME_FIELDS = {
  dueAt: v.optional(v.strictObject({ local: TEXT, zone: TEXT })),
  in: v.optional(v.strictObject({ days: COUNT, hours: COUNT, minutes: COUNT, zone: TEXT })),
};

export const ALLOWED_TIMES = {
  dueAt: 'an object such as {"local": "2026-11-21T15:00", "zone": "Europe/London"}',
  in: 'an object such as {"hours": 2, "zone": "Europe/London"}, with whole "days", "hours" and "minutes"',
};

export const WITHIN_TIMES = { dueAt: ['local', 'zone'], in: ['days', 'hours', 'minutes', 'zone'] };

type TimeFields = { dueAt?: { local: string; zone: string } | undefined; in?: { days?: number | undefined; hours?: number | undefined; minutes?: number | undefined; zone: string } | undefined };

/** Answers without `at` if no time was given. */
export function askedTimeOf({ dueAt, in: ahead }: TimeFields): { at?: AskedTime } | GroundRefusal<'field-invalid'> {
  if (dueAt && ahead) return { code: 'field-invalid', field: 'dueAt', allowed: 'left out where "in" is given: a callback has one time' };
  if (dueAt) return { at: dueAt };
  if (!ahead) return {};
  const { zone, ...counts } = ahead;
  return { at: { in: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined)), zone } };
}
