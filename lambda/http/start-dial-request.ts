import * as v from 'valibot';
import type { Refusal } from '../domain/refusal';
import type { StartDialRequest } from './api-types';
import { ALLOWED_COMMENT, ALLOWED_CONTACT_ID, ALLOWED_NUMBER, COMMENT, CONTACT_ID, NUMBER, parseBody } from './request-body';

const RULES = {
  fields: {
    number: NUMBER,
    relatedContactId: v.optional(CONTACT_ID),
    comment: v.optional(COMMENT),
    mode: v.optional(v.picklist(['queued-callback', 'legacy'])),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    relatedContactId: ALLOWED_CONTACT_ID,
    comment: ALLOWED_COMMENT,
    mode: '"queued-callback" or "legacy"',
  },
};

export function parseStartDialRequest(body: string | undefined): StartDialRequest | Refusal {
  const parsed = parseBody(body, RULES);
  return 'code' in parsed ? parsed : parsed.body;
}
