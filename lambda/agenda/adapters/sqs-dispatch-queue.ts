import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import { type EntriesOf, MESSAGE, readMessage } from '../../ground/adapters/read-stored';
import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { DispatchMessage, DispatchQueue, LeadMessage, LineLooks, QueueLeads, WakeMessage } from '../ports/dispatch';

/** SQS: messages per batch, and the longest delay of one (SQS quotas). */
const BATCH = 10;
const DELAY_AT_MOST_SECONDS = 900;

/** @throws Error when any of the messages was not taken: those before it in their batch may have been, so all are to be sent again. */
export function createDispatchQueue(client: SQSClient, { QueueUrl, clock }: { QueueUrl: string; clock: Clock }): DispatchQueue {
  return { send: sendingTo<DispatchMessage>(client, { QueueUrl, clock }) };
}

/** Into the same queue: its function does both. */
export function createLineLooks(client: SQSClient, queue: { QueueUrl: string; clock: Clock }): LineLooks {
  const send = sendingTo<WakeMessage>(client, queue);
  return { send: (looks) => send(looks.map(({ queueId, at }) => ({ message: { wake: queueId }, at }))) };
}

export function createQueueLeads(client: SQSClient, queue: { QueueUrl: string; clock: Clock }): QueueLeads {
  const send = sendingTo<LeadMessage>(client, queue);
  return { send: (queueIds) => send(queueIds.map((queueId) => ({ message: { lead: queueId }, at: queue.clock.now() }))) };
}

function sendingTo<Message>(client: SQSClient, { QueueUrl, clock }: { QueueUrl: string; clock: Clock }): (messages: { message: Message; at: string }[]) => Promise<void> {
  return async (messages) => {
    for (let from = 0; from < messages.length; from += BATCH) {
      const now = clock.now();
      const Entries = messages.slice(from, from + BATCH).map(({ message, at }, n) => ({ Id: String(n), MessageBody: JSON.stringify(message), DelaySeconds: delayUntil(at, now) }));
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed?.length) throw new Error(`SQS did not take ${Failed.length} of ${Entries.length} messages: ${Failed[0]!.Code}, ${Failed[0]!.Message ?? 'without a reason'}.`);
    }
  };
}

/** Rounded up: never before its time. */
function delayUntil(at: string, now: string): number {
  return Math.min(DELAY_AT_MOST_SECONDS, Math.max(0, Math.ceil(secondsBetween(now, at))));
}

const COUNT = v.pipe(v.number(), v.integer('an integer'));
const DISPATCH_MESSAGE = {
  subject: v.string(),
  nthDial: COUNT,
  postponed: v.optional(COUNT),
  generation: v.optional(COUNT),
  startOf: v.optional(v.string()),
} satisfies EntriesOf<DispatchMessage>;

/** @throws TypeError for a body that no function of ours sent. */
export function readDispatchMessage(body: string): DispatchMessage {
  const { format: _first, ...message } = readMessage(v.strictObject({ ...MESSAGE, ...DISPATCH_MESSAGE }), body, 'dispatch');
  return message;
}

const WAKE_MESSAGE = { wake: v.string() } satisfies EntriesOf<WakeMessage>;
const LEAD_MESSAGE = { lead: v.string() } satisfies EntriesOf<LeadMessage>;

/** The same, or a look at a line, or at what is to be placed before its time. */
export function readDispatchBody(body: string): DispatchMessage | WakeMessage | LeadMessage {
  const named = JSON.parse(body) as unknown;
  if (v.is(v.looseObject({ wake: v.unknown() }), named)) return withoutFormat(readMessage(v.strictObject({ ...MESSAGE, ...WAKE_MESSAGE }), body, 'wake'));
  if (v.is(v.looseObject({ lead: v.unknown() }), named)) return withoutFormat(readMessage(v.strictObject({ ...MESSAGE, ...LEAD_MESSAGE }), body, 'lead'));
  return readDispatchMessage(body);
}

function withoutFormat<M extends { format?: unknown }>({ format: _first, ...message }: M): Omit<M, 'format'> {
  return message;
}
