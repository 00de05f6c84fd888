import * as v from 'valibot';
import { ALLOWED_CONTEXT, CONTEXT } from '../../app-access/http/context';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_NUMBER, ALLOWED_QUEUE_ID, NUMBER, parseBody, QUEUE_ID } from '../../http/request-body';
import type { PushTarget } from '../domain/call-in';

/** Both are looked up among what the operator named; the letters are those that ARNs and ids of webhooks have. */
const PUSH = v.union([v.strictObject({ endpointArn: v.pipe(v.string(), v.regex(/^[\w:/.-]{1,400}$/)) }), v.strictObject({ webhookId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)) })]);

export const CALL_IN_BODY = {
  fields: {
    number: NUMBER,
    queueId: QUEUE_ID,
    kind: v.picklist(['immediate', 'delayed']),
    push: v.optional(PUSH),
    context: v.optional(CONTEXT),
  },
  allowed: {
    number: ALLOWED_NUMBER,
    queueId: ALLOWED_QUEUE_ID,
    kind: '"immediate" or "delayed"',
    push: 'an object with "endpointArn", a platform endpoint of Amazon SNS, or with "webhookId"',
    context: ALLOWED_CONTEXT,
  },
  within: { push: ['endpointArn', 'webhookId'] },
};

export interface AskedCallIn {
  number: string;
  queueId: string;
  kind: 'immediate' | 'delayed';
  push?: PushTarget;
  context?: Record<string, string>;
}

export function parseCallInRequest(body: string | undefined): AskedCallIn | BodyRefusal {
  const parsed = parseBody(body, CALL_IN_BODY);
  return 'code' in parsed ? parsed : parsed.body;
}
