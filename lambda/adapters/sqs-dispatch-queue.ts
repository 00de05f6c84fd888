import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { secondsBetween } from '../domain/callback/instant';
import type { DispatchMessage, DispatchQueue } from '../ports/dispatch';
import type { Clock } from '../ports/surroundings';

/** SQS: messages per batch, and the longest delay of one (SQS quotas). */
const BATCH = 10;
const DELAY_AT_MOST_SECONDS = 900;

export function createQueueClient(): SQSClient {
  return new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true } });
}

/** @throws Error when any of the messages was not taken: those before it in their batch may have been, so all are to be sent again. */
export function createDispatchQueue(client: SQSClient, { QueueUrl, clock }: { QueueUrl: string; clock: Clock }): DispatchQueue {
  return {
    async send(messages) {
      for (let from = 0; from < messages.length; from += BATCH) {
        const now = clock.now();
        const Entries = messages.slice(from, from + BATCH).map(({ message, at }, n) => ({ Id: String(n), MessageBody: JSON.stringify(message), DelaySeconds: delayUntil(at, now) }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        if (Failed?.length) throw new Error(`SQS did not take ${Failed.length} of ${Entries.length} messages: ${Failed[0]!.Code}, ${Failed[0]!.Message ?? 'without a reason'}.`);
      }
    },
  };
}

/** Rounded up: never before its time. */
function delayUntil(at: string, now: string): number {
  return Math.min(DELAY_AT_MOST_SECONDS, Math.max(0, Math.ceil(secondsBetween(now, at))));
}

/** @throws TypeError for a body that no function of ours sent. */
export function readDispatchMessage(body: string): DispatchMessage {
  const message = JSON.parse(body) as Partial<DispatchMessage>;
  if (typeof message.subject !== 'string' || !Number.isInteger(message.placement)) throw new TypeError(`A dispatch message needs "subject" and "placement"; this one has ${Object.keys(message).join(', ') || 'nothing'}.`);
  return message as DispatchMessage;
}
