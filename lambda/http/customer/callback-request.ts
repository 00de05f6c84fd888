import * as v from 'valibot';
import { CONTEXT_BYTES, CONTEXT_FIELDS, isContext } from '../../domain/customer/context-data';
import type { Refusal } from '../../domain/refusal';
import type { CallbackRequest } from '../customer-api-types';
import { ALLOWED_COMMENT, ALLOWED_NUMBER, COMMENT, NUMBER, parseBody } from '../request-body';
import { ALLOWED_QUEUE_ID, QUEUE_ID } from '../schedule-callback-request';
import { ALLOWED_INSTANT, INSTANT } from '../instant-text';

/** Not as a record of valibot's: that would take lists, and leave out names such as `constructor` without a word. */
export const CONTEXT = v.custom<Record<string, string>>(isContext);
export const ALLOWED_CONTEXT = `an object of up to ${CONTEXT_FIELDS} texts that are not empty, by names of letters, digits and _ that begin with a letter, of ${CONTEXT_BYTES / 1024} KB together`;

const NUMBER_CHECK = {
  fields: { number: NUMBER },
  allowed: { number: ALLOWED_NUMBER },
};

const CALLBACK_REQUEST = {
  fields: {
    number: NUMBER,
    queueId: QUEUE_ID,
    slot: v.optional(INSTANT),
    comment: v.optional(COMMENT),
    context: v.optional(CONTEXT),
    check: v.optional(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)), code: v.pipe(v.string(), v.regex(/^\d{6}$/)) })),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    queueId: ALLOWED_QUEUE_ID,
    slot: `${ALLOWED_INSTANT}: "startsAt" of a slot`,
    comment: ALLOWED_COMMENT,
    context: ALLOWED_CONTEXT,
    check: 'an object of the check’s "id" and the "code" of six digits that was sent',
  },
  within: { check: ['id', 'code'] },
};

export function parseNumberCheckRequest(body: string | undefined): { number: string } | Refusal {
  const parsed = parseBody(body, NUMBER_CHECK);
  return 'code' in parsed ? parsed : parsed.body;
}

export type AskedCallback = Omit<CallbackRequest, 'slot'> & { slotStartsAt?: string };

export function parseCallbackRequest(body: string | undefined): AskedCallback | Refusal {
  const parsed = parseBody(body, CALLBACK_REQUEST);
  if ('code' in parsed) return parsed;
  const { slot, ...rest } = parsed.body;
  return { ...rest, ...(slot !== undefined && { slotStartsAt: slot }) };
}
