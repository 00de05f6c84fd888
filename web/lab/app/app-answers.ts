/** What the company's app reads of the customers' API. */
import * as v from 'valibot';
import type { CallInView, CallbackRequestView, NumberNotice, QueueWaitView } from '../../../lambda/http/customer-api-types';
import { anyOf, eachOf } from '../../api/read-answer';

const text = v.string();
const maybeText = v.optional(text);
const queue = v.object({ id: text, name: text });
const notices = eachOf(v.object({ code: anyOf<NumberNotice['code']>(), sentence: text }));
const bySaying = v.picklist(['text', 'call']);

export const wait = v.object({ queue, waitSeconds: v.nullable(v.number()), basis: anyOf<QueueWaitView['basis']>(), explanation: text, ahead: v.number() });

export const slots = v.object({ queue, zone: text, slots: eachOf(v.object({ startsAt: text, endsAt: text, local: text })) });

export const numberCheck = v.object({ id: text, number: text, by: bySaying, expiresAt: text, notices });

export const callbackRequest = v.object({
  token: maybeText,
  queue,
  number: text,
  state: v.picklist(['scheduled', 'in-line', 'calling', 'talking', 'over']),
  outcome: v.optional(anyOf<NonNullable<CallbackRequestView['outcome']>>()),
  sentence: text,
  requestedAt: text,
  dueAt: text,
  dueLocal: v.object({ local: text, zone: text }),
  expiresAt: text,
  failedAttempts: v.number(),
  beingCancelled: v.boolean(),
  notices,
});

export const callIn = v.object({
  token: maybeText,
  id: text,
  kind: v.picklist(['immediate', 'delayed']),
  queue,
  number: text,
  state: v.picklist(['queued', 'ready', 'expected', 'expired', 'matched', 'cancelled', 'purged', 'replaced']) satisfies v.GenericSchema<unknown, CallInView['state']>,
  requestedAt: text,
  expiresAt: text,
  acceptUntil: maybeText,
  callUntil: maybeText,
  call: v.optional(v.object({ number: text, code: maybeText })),
});

export const device = v.object({ endpointArn: text, webhookId: text });
