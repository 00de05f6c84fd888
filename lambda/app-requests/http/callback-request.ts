import * as v from 'valibot';
import { ALLOWED_CONTEXT, CONTEXT } from '../../app-access/http/context';
import type { BodyRefusal } from '../../ground/domain/refusals';
import type { Skill } from '../../ground/domain/skill';
import type { CallbackRequest } from '../../http/customer-api-types';
import { ALLOWED_ZONE, ZONE } from '../../http/asked-time';
import { ALLOWED_PREFERRED, ALLOWED_SKILLS, PREFERRED_AGENTS, SKILLS, WITHIN_SKILLS } from '../../http/skills';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';
import { ALLOWED_COMMENT, ALLOWED_FLAG, ALLOWED_NUMBER, ALLOWED_QUEUE_ID, COMMENT, NUMBER, parseBody, QUEUE_ID } from '../../http/request-body';

export const CALLBACK_REQUEST_BODY = {
  fields: {
    number: NUMBER,
    queueId: QUEUE_ID,
    slot: v.optional(INSTANT),
    customerZone: v.optional(ZONE),
    comment: v.optional(COMMENT),
    context: v.optional(CONTEXT),
    skills: v.optional(SKILLS),
    preferredAgents: v.optional(PREFERRED_AGENTS),
    sharedNumber: v.optional(v.boolean()),
    check: v.optional(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)), code: v.pipe(v.string(), v.regex(/^\d{6}$/)) })),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    queueId: ALLOWED_QUEUE_ID,
    slot: `${ALLOWED_INSTANT}: "startsAt" of a slot`,
    customerZone: ALLOWED_ZONE,
    comment: ALLOWED_COMMENT,
    context: ALLOWED_CONTEXT,
    skills: ALLOWED_SKILLS,
    preferredAgents: ALLOWED_PREFERRED,
    sharedNumber: ALLOWED_FLAG,
    check: 'an object of the check’s "id" and the "code" of six digits that was sent',
  },
  within: { check: ['id', 'code'], ...WITHIN_SKILLS },
};

export type CallbackRequestBody = Omit<CallbackRequest, 'slot' | 'skills'> & { slotStartsAt?: string; skills?: Skill[] };

export function parseCallbackRequest(body: string | undefined): CallbackRequestBody | BodyRefusal {
  const parsed = parseBody(body, CALLBACK_REQUEST_BODY);
  if ('code' in parsed) return parsed;
  const { slot, ...rest } = parsed.body;
  return { ...rest, ...(slot !== undefined && { slotStartsAt: slot }) };
}
