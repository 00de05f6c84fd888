import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, queueSettings } from '../../environment/shared';
import { readQueueSettings } from '../../queues/adapters/dynamodb-queue-settings';
import type { Speeches } from '../../ground/domain/speech';
import type { CallingWindows } from '../../calendar/domain/calling-window';
import type { CallingPolicy } from '../../queues/domain/calling-policy';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import { callerIdsOf } from '../../queues/domain/caller-id';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

/** The operator's rules for queues, by source queue: those of the settings, and those that are leaving them. */
export interface KnownQueues {
  /** Rules for callbacks. */
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Rules for callers. */
  offers: ReadonlyMap<string, OfferPolicy>;
  /** Whom Dialback may call. */
  calling: CallingPolicy;
  /** How customers are spoken to. */
  speeches: Speeches;
}

/**
 * Adds the queues that this version of the function was deployed for. They are read once per environment, before it takes work.
 *
 * @throws QueueSettingsMissing, UnreadableItem: the function does not start.
 */
export async function withQueues<E extends EnvironmentOf<typeof callbackStore & typeof queueSettings>>(environment: E, client: DynamoDBDocumentClient): Promise<E & KnownQueues> {
  const { queues, calling, speeches } = await readQueueSettings({ client, TableName: environment.CALLBACKS_TABLE }, environment.QUEUE_SETTINGS);
  const byId = new Map(queues.map((queue) => [queue.queueId, { ...queue, windows: windowsOf(queue, calling), callerIds: callerIdsOf(calling.callerIds, queue.queueId) }]));
  return { ...environment, queues: byId, offers: byId, calling, speeches };
}

/** A queue's own window counts for every country. Holidays are those of all. */
function windowsOf({ callingWindow }: QueuePolicy, { windows }: CallingPolicy): CallingWindows {
  return callingWindow === undefined ? windows : { ...windows, usual: callingWindow, byCountry: {} };
}
