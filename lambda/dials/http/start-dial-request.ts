import * as v from 'valibot';
import { CALLBACK_ID } from '../../callbacks/http/callback-id';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_PIN, PIN } from '../../calling-rules/http/pin-requests';
import type { StartDialRequest } from '../../http/api-types';
import { ALLOWED_ZONE, ZONE } from '../../http/asked-time';
import { ALLOWED_CALLER_ID, ALLOWED_COMMENT, ALLOWED_CONTACT_ID, ALLOWED_FLAG, ALLOWED_NUMBER, CALLER_ID, COMMENT, CONTACT_ID, NUMBER, parseBody } from '../../http/request-body';

export const START_DIAL_BODY = {
  fields: {
    number: NUMBER,
    relatedContactId: v.optional(CONTACT_ID),
    callbackId: v.optional(v.pipe(v.string(), v.regex(CALLBACK_ID))),
    comment: v.optional(COMMENT),
    mode: v.optional(v.picklist(['queued-callback', 'legacy'])),
    evenSo: v.optional(v.boolean()),
    atAnyHour: v.optional(v.boolean()),
    pin: v.optional(PIN),
    customerZone: v.optional(ZONE),
    recorded: v.optional(v.boolean()),
    callerId: v.optional(CALLER_ID),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    relatedContactId: ALLOWED_CONTACT_ID,
    callbackId: 'the id of a callback, as in "choices"',
    comment: ALLOWED_COMMENT,
    mode: '"queued-callback" or "legacy"',
    evenSo: ALLOWED_FLAG,
    atAnyHour: ALLOWED_FLAG,
    pin: ALLOWED_PIN,
    customerZone: ALLOWED_ZONE,
    recorded: ALLOWED_FLAG,
    callerId: ALLOWED_CALLER_ID,
  },
};

export function parseStartDialRequest(body: string | undefined): StartDialRequest | BodyRefusal {
  const parsed = parseBody(body, START_DIAL_BODY);
  return 'code' in parsed ? parsed : parsed.body;
}
