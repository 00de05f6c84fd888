import * as v from 'valibot';
import type { AskedTime } from '../domain/calendar/due-time';
import type { Refusal } from '../domain/refusal';
import { ALLOWED_TIMES, TIME_FIELDS, WITHIN_TIMES, askedTimeOf } from './asked-time';
import { ALLOWED_COMMENT, ALLOWED_CONTACT_ID, ALLOWED_FLAG, ALLOWED_NUMBER, COMMENT, CONTACT_ID, NUMBER, parseBody } from './request-body';
import type { ScheduleCallbackRequest } from './callback-api-types';

/** Ids of queues are UUIDs; this keeps what is no id from being shown back at length. */
export const QUEUE_ID = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,100}$/));
export const ALLOWED_QUEUE_ID = 'the id of a queue: letters, digits and dashes';

const RULES = {
  fields: {
    number: v.optional(NUMBER),
    queueId: v.optional(QUEUE_ID),
    ...TIME_FIELDS,
    own: v.optional(v.boolean()),
    comment: v.optional(COMMENT),
    crmRecord: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
    numberVerified: v.optional(v.boolean()),
    relatedContactId: v.optional(CONTACT_ID),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    queueId: ALLOWED_QUEUE_ID,
    ...ALLOWED_TIMES,
    own: ALLOWED_FLAG,
    comment: ALLOWED_COMMENT,
    crmRecord: 'text of up to 200 characters: an id or an address in the CRM',
    numberVerified: ALLOWED_FLAG,
    relatedContactId: ALLOWED_CONTACT_ID,
  },
  within: WITHIN_TIMES,
};

export type ScheduleOrder = Omit<ScheduleCallbackRequest, 'dueAt' | 'in' | 'own'> & { at: AskedTime; own: boolean };

export function parseScheduleCallbackRequest(body: string | undefined): ScheduleOrder | Refusal {
  const parsed = parseBody(body, RULES);
  if ('code' in parsed) return parsed;
  const time = askedTimeOf(parsed.body);
  if ('code' in time) return time;
  if (!time.at) return { code: 'field-invalid', field: 'dueAt', allowed: 'given, or "in": when the customer is to be called' };
  const { dueAt: _dueAt, in: _in, own = false, ...rest } = parsed.body;
  return { ...rest, own, at: time.at };
}
