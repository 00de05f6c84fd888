import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PushMessage } from '../ports/push';

/** The rules of lib/call-ins/push.ts match these. */
const PUSH_EVENTS = { source: 'dialback', detailType: 'Dialback Push' } as const;

export interface EventPush {
  events: EventBridgeClient;
  /** The stack's own bus. Undefined: there is no webhook. */
  busName: string | undefined;
}

/**
 * By the stack's own event bus, which nobody else reads: it keeps trying the address for a while, so that a push here waits for nobody.
 *
 * @throws Error when the event was not taken.
 */
export async function pushToWebhook({ events, busName }: EventPush, webhookId: string, message: PushMessage): Promise<'taken'> {
  const entry = { EventBusName: busName, Source: PUSH_EVENTS.source, DetailType: PUSH_EVENTS.detailType, Detail: JSON.stringify({ webhookId, message }) };
  const { Entries } = await events.send(new PutEventsCommand({ Entries: [entry] }));
  const failed = Entries?.find(({ ErrorCode }) => ErrorCode !== undefined);
  if (failed) throw new Error(`EventBridge did not take the push for ${webhookId}: ${failed.ErrorCode}, ${failed.ErrorMessage ?? 'without a reason'}.`);
  return 'taken';
}
