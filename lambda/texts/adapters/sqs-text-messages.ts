import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import { INSTANT, MESSAGE, readMessage } from '../../ground/adapters/read-stored';
import type { CallbackNews } from '../domain/text-of-event';
import type { Reminder, Reminders } from '../ports/texts';

export function createReminders(client: SQSClient, QueueUrl: string): Reminders {
  return {
    async bringAgain(reminder, DelaySeconds) {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ reminder }), DelaySeconds }));
    },
  };
}

const REMINDER = v.strictObject({ ...MESSAGE, reminder: v.strictObject({ callbackId: v.string(), dueAt: INSTANT }) });
/** As much of an event of our bus as is read here. */
const EVENT = v.object({
  'detail-type': v.string(),
  detail: v.object({
    id: v.string(),
    callback: v.object({ id: v.string() }),
    fields: v.optional(v.array(v.string()), []),
    outcome: v.optional(v.object({ code: v.string() })),
  }),
});

/** An event of the stack's bus, or a reminder of our own. @throws TypeError for a body that is neither */
export function readTextMessage(body: string): { news: CallbackNews } | { reminder: Reminder } {
  const event = v.safeParse(v.pipe(v.string(), v.parseJson(), EVENT), body);
  if (!event.success) return { reminder: readMessage(REMINDER, body, 'reminder').reminder };
  const { 'detail-type': name, detail } = event.output;
  return { news: { id: detail.id, name, callbackId: detail.callback.id, fields: detail.fields, outcome: detail.outcome?.code } };
}
