import {
  AssociateRoutingProfileQueuesCommand,
  paginateListQueues,
  paginateListRoutingProfileQueues,
  paginateListRoutingProfiles,
  UpdateRoutingProfileQueuesCommand,
  type ConnectClient,
  type RoutingProfileQueueConfig,
} from '@aws-sdk/client-connect';
import type { CheckedSettings } from '../settings/settings';
import { twinName } from '../settings/twin-name';
import type { RoutingProfile, ServedQueue, TwinPair, TwinPlan } from './plan-twins';

/** Greatest number of queues in one call (API reference, AssociateRoutingProfileQueues). */
const QUEUES_PER_CALL = 10;

export interface Instance {
  readonly client: ConnectClient;
  readonly InstanceId: string;
}

/** @throws Error naming the twin queues that the instance does not have. */
export async function readTwins({ client, InstanceId }: Instance, settings: CheckedSettings): Promise<TwinPair[]> {
  const idByName = new Map<string, string>();
  for await (const { QueueSummaryList = [] } of paginateListQueues({ client }, { InstanceId, QueueTypes: ['STANDARD'] })) {
    for (const { Name, Id } of QueueSummaryList) idByName.set(Name!, Id!);
  }
  const missing = settings.queues.map((queue) => twinName(settings, queue)).filter((name) => !idByName.has(name));
  if (missing.length > 0) throw new Error(`The instance has no queue ${missing.map((name) => `"${name}"`).join(', ')}. Deploy these settings first.`);
  return settings.queues.map((queue) => ({ name: queue.name, sourceId: queue.arn.slice(queue.arn.lastIndexOf('/') + 1), twinId: idByName.get(twinName(settings, queue))!, byTime: queue.order === 'by-time' }));
}

/** Reads all routing profiles, one after the other. Connect takes 2 such calls per second, and the SDK waits when it is throttled. */
export async function* readRoutingProfiles({ client, InstanceId }: Instance): AsyncGenerator<RoutingProfile> {
  for await (const { RoutingProfileSummaryList = [] } of paginateListRoutingProfiles({ client }, { InstanceId })) {
    for (const { Id, Name } of RoutingProfileSummaryList) yield { id: Id!, name: Name!, queues: await readQueues({ client, InstanceId }, Id!) };
  }
}

async function readQueues({ client, InstanceId }: Instance, RoutingProfileId: string): Promise<ServedQueue[]> {
  const queues: ServedQueue[] = [];
  for await (const { RoutingProfileQueueConfigSummaryList = [] } of paginateListRoutingProfileQueues({ client }, { InstanceId, RoutingProfileId })) {
    for (const { QueueId, QueueName, Priority, Delay, Channel } of RoutingProfileQueueConfigSummaryList) {
      if (Channel === 'VOICE') queues.push({ queueId: QueueId!, name: QueueName!, priority: Priority!, delaySeconds: Delay! });
    }
  }
  return queues;
}

/** Moves live queues back before it adds twins. If it is cut off in between, callbacks are missing as before, and never stand behind callers. */
export async function applyPlan({ client, InstanceId }: Instance, { profile, associations, changes }: TwinPlan): Promise<void> {
  const RoutingProfileId = profile.id;
  for (const QueueConfigs of inPortions(changes)) await client.send(new UpdateRoutingProfileQueuesCommand({ InstanceId, RoutingProfileId, QueueConfigs }));
  for (const QueueConfigs of inPortions(associations)) await client.send(new AssociateRoutingProfileQueuesCommand({ InstanceId, RoutingProfileId, QueueConfigs }));
}

function inPortions(queues: readonly ServedQueue[]): RoutingProfileQueueConfig[][] {
  const configs = queues.map(({ queueId, priority, delaySeconds }) => ({ QueueReference: { QueueId: queueId, Channel: 'VOICE' as const }, Priority: priority, Delay: delaySeconds }));
  return Array.from({ length: Math.ceil(configs.length / QUEUES_PER_CALL) }, (_, n) => configs.slice(n * QUEUES_PER_CALL, (n + 1) * QUEUES_PER_CALL));
}
