import type { RoutingProfileQueueConfig } from '@aws-sdk/client-connect';
import type { RoutingProfileQueue } from '../model';

export function readQueueConfigs(configs: RoutingProfileQueueConfig[] = []): RoutingProfileQueue[] {
  return configs.map(({ QueueReference, Priority, Delay }) => ({
    queueId: QueueReference!.QueueId!,
    channel: QueueReference!.Channel!,
    priority: Priority!,
    delaySeconds: Delay!,
  }));
}
