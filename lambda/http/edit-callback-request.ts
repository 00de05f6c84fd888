import * as v from 'valibot';
import type { AskedTime } from '../domain/calendar/due-time';
import type { Refusal } from '../domain/refusal';
import { ALLOWED_TIMES, TIME_FIELDS, WITHIN_TIMES, askedTimeOf } from './asked-time';
import { ALLOWED_COMMENT, ALLOWED_FLAG, COMMENT, parseBody } from './request-body';
import type { EditCallbackRequest } from './callback-api-types';

const RULES = {
  fields: {
    ...TIME_FIELDS,
    comment: v.optional(COMMENT),
    numberVerified: v.optional(v.boolean()),
    own: v.optional(v.boolean()),
    version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  },
  allowed: {
    ...ALLOWED_TIMES,
    comment: ALLOWED_COMMENT,
    numberVerified: ALLOWED_FLAG,
    own: ALLOWED_FLAG,
    version: 'a whole number of 1 or more: the version that you read',
  },
  within: WITHIN_TIMES,
};

export type EditedFields = Omit<EditCallbackRequest, 'dueAt' | 'in'> & { at?: AskedTime };

export function parseEditCallbackRequest(body: string | undefined): EditedFields | Refusal {
  const parsed = parseBody(body, RULES);
  if ('code' in parsed) return parsed;
  const { dueAt, in: ahead, ...rest } = parsed.body;
  const time = askedTimeOf({ dueAt, in: ahead });
  if ('code' in time) return time;
  const { version: _version, ...changes } = rest;
  if (!time.at && Object.keys(changes).length === 0) return { code: 'nothing-to-change' };
  return { ...rest, ...time };
}
