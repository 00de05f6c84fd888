import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PushMessage } from '../ports/push';

/** What the rules of lib/constructs/push.ts look for. */
export const PUSH_EVENTS = { source: 'dialback', detailType: 'Dialback Push' } as const;

export function createEventsClient(): EventBridgeClient {
  return new EventBridgeClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true } });
}

/**
 * By the account's event bus: it keeps trying the address for a while, so that a push here waits for nobody.
 *
 * @throws Error when the event was not taken.
 */
export async function pushToWebhook(client: EventBridgeClient, webhookId: string, message: PushMessage): Promise<'taken'> {
  const { Entries } = await client.send(
    new PutEventsCommand({ Entries: [{ Source: PUSH_EVENTS.source, DetailType: PUSH_EVENTS.detailType, Detail: JSON.stringify({ webhookId, message }) }] }),
  );
  const failed = Entries?.find(({ ErrorCode }) => ErrorCode !== undefined);
  if (failed) throw new Error(`EventBridge did not take the push for ${webhookId}: ${failed.ErrorCode}, ${failed.ErrorMessage ?? 'without a reason'}.`);
  return 'taken';
}
