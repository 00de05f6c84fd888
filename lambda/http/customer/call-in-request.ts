import * as v from 'valibot';
import type { PushTarget } from '../../domain/call-in/call-in';
import type { Refusal } from '../../domain/refusal';
import { ALLOWED_NUMBER, NUMBER, parseBody } from '../request-body';
import { ALLOWED_QUEUE_ID, QUEUE_ID } from '../schedule-callback-request';
import { ALLOWED_CONTEXT, CONTEXT } from './callback-request';

const PUSH = v.union([v.strictObject({ endpointArn: v.pipe(v.string(), v.maxLength(400)) }), v.strictObject({ webhookId: v.pipe(v.string(), v.maxLength(60)) })]);

const CALL_IN = {
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
};

export interface AskedCallIn {
  number: string;
  queueId: string;
  kind: 'immediate' | 'delayed';
  push?: PushTarget;
  context?: Record<string, string>;
}

export function parseCallInRequest(body: string | undefined): AskedCallIn | Refusal {
  const parsed = parseBody(body, CALL_IN);
  return 'code' in parsed ? parsed : parsed.body;
}
