import * as v from 'valibot';
import type { AskedTime } from '../../calendar/domain/due-time';
import { ALLOWED_PIN, PIN } from '../../calling-rules/http/pin-requests';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_TIMES, ALLOWED_ZONE, askedTimeOf, TIME_FIELDS, WITHIN_TIMES, ZONE } from '../../http/asked-time';
import type { EditCallbackRequest } from '../../http/callback-api-types';
import { textUpTo } from '../../http/clean-text';
import { ALLOWED_CALLER_ID, ALLOWED_COMMENT, ALLOWED_CRM_RECORD, ALLOWED_FLAG, ALLOWED_NUMBER, ALLOWED_QUEUE_ID, ALLOWED_VERSION, CALLER_ID, COMMENT, CRM_RECORD, NUMBER, parseBody, QUEUE_ID, VERSION } from '../../http/request-body';
import type { AgentCallbackRefusal } from '../domain/refusals';

const ALLOWED_OWNER = 'the user name of an agent, and "own" left out';

export const EDIT_CALLBACK_BODY = {
  fields: {
    number: v.optional(NUMBER),
    queueId: v.optional(QUEUE_ID),
    ...TIME_FIELDS,
    customerZone: v.optional(v.union([v.literal(''), ZONE])),
    comment: v.optional(COMMENT),
    crmRecord: v.optional(CRM_RECORD),
    numberVerified: v.optional(v.boolean()),
    recorded: v.optional(v.boolean()),
    callerId: v.optional(v.union([v.literal(''), CALLER_ID])),
    own: v.optional(v.boolean()),
    owner: v.optional(v.pipe(textUpTo(100), v.minLength(1))),
    evenSo: v.optional(v.boolean()),
    pin: v.optional(PIN),
    version: v.optional(VERSION),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    queueId: ALLOWED_QUEUE_ID,
    ...ALLOWED_TIMES,
    customerZone: `${ALLOWED_ZONE}; or empty text`,
    comment: ALLOWED_COMMENT,
    crmRecord: ALLOWED_CRM_RECORD,
    numberVerified: ALLOWED_FLAG,
    recorded: ALLOWED_FLAG,
    callerId: `${ALLOWED_CALLER_ID}; or empty text`,
    own: ALLOWED_FLAG,
    owner: ALLOWED_OWNER,
    evenSo: ALLOWED_FLAG,
    pin: ALLOWED_PIN,
    version: ALLOWED_VERSION,
  },
  within: WITHIN_TIMES,
};

export type EditedFields = Omit<EditCallbackRequest, 'dueAt' | 'in'> & { at?: AskedTime };

export function parseEditCallbackRequest(body: string | undefined): EditedFields | BodyRefusal | AgentCallbackRefusal<'nothing-to-change'> {
  const parsed = parseBody(body, EDIT_CALLBACK_BODY);
  if ('code' in parsed) return parsed;
  const { dueAt, in: ahead, ...rest } = parsed.body;
  const time = askedTimeOf({ dueAt, in: ahead });
  if ('code' in time) return time;
  if (rest.own !== undefined && rest.owner !== undefined) return { code: 'field-invalid', field: 'owner', allowed: ALLOWED_OWNER };
  const { version: _version, evenSo: _evenSo, pin: _pin, ...changes } = rest;
  if (!time.at && Object.keys(changes).length === 0) return { code: 'nothing-to-change' };
  return { ...rest, ...time };
}
