import * as v from 'valibot';
import type { AskedTime } from '../../calendar/domain/due-time';
import { ALLOWED_PIN, PIN } from '../../calling-rules/http/pin-requests';
import type { Skill } from '../../ground/domain/skill';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_TIMES, ALLOWED_ZONE, askedTimeOf, TIME_FIELDS, WITHIN_TIMES, ZONE } from '../../http/asked-time';
import type { ScheduleCallbackRequest } from '../../http/callback-api-types';
import { ALLOWED_CALLER_ID, ALLOWED_COMMENT, ALLOWED_CONTACT_ID, ALLOWED_CRM_RECORD, ALLOWED_FLAG, ALLOWED_NUMBER, ALLOWED_QUEUE_ID, CALLER_ID, COMMENT, CONTACT_ID, CRM_RECORD, NUMBER, parseBody, QUEUE_ID } from '../../http/request-body';
import { ALLOWED_SKILLS, SKILLS, WITHIN_SKILLS } from '../../http/skills';

export const SCHEDULE_CALLBACK_BODY = {
  fields: {
    number: v.optional(NUMBER),
    queueId: v.optional(QUEUE_ID),
    ...TIME_FIELDS,
    own: v.optional(v.boolean()),
    evenSo: v.optional(v.boolean()),
    pin: v.optional(PIN),
    customerZone: v.optional(ZONE),
    recorded: v.optional(v.boolean()),
    callerId: v.optional(CALLER_ID),
    comment: v.optional(COMMENT),
    crmRecord: v.optional(CRM_RECORD),
    numberVerified: v.optional(v.boolean()),
    sharedNumber: v.optional(v.boolean()),
    skills: v.optional(SKILLS),
    preferMe: v.optional(v.boolean()),
    relatedContactId: v.optional(CONTACT_ID),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    queueId: ALLOWED_QUEUE_ID,
    ...ALLOWED_TIMES,
    own: ALLOWED_FLAG,
    evenSo: ALLOWED_FLAG,
    pin: ALLOWED_PIN,
    customerZone: ALLOWED_ZONE,
    recorded: ALLOWED_FLAG,
    callerId: ALLOWED_CALLER_ID,
    comment: ALLOWED_COMMENT,
    crmRecord: ALLOWED_CRM_RECORD,
    numberVerified: ALLOWED_FLAG,
    sharedNumber: ALLOWED_FLAG,
    skills: ALLOWED_SKILLS,
    preferMe: ALLOWED_FLAG,
    relatedContactId: ALLOWED_CONTACT_ID,
  },
  within: { ...WITHIN_TIMES, ...WITHIN_SKILLS },
};

export type ScheduleOrder = Omit<ScheduleCallbackRequest, 'dueAt' | 'in' | 'own' | 'skills'> & { at: AskedTime; own: boolean; skills?: Skill[] };

export function parseScheduleCallbackRequest(body: string | undefined): ScheduleOrder | BodyRefusal {
  const parsed = parseBody(body, SCHEDULE_CALLBACK_BODY);
  if ('code' in parsed) return parsed;
  const time = askedTimeOf(parsed.body);
  if ('code' in time) return time;
  if (!time.at) return { code: 'field-invalid', field: 'dueAt', allowed: 'given, or "in": when the customer is to be called' };
  const { dueAt: _dueAt, in: _in, own = false, ...rest } = parsed.body;
  return { ...rest, own, at: time.at };
}
