import type { CallbackQueues } from '../../http/callback-api-types';
import { choosable } from '../../queues/domain/caller-id';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

interface OfferedQueue {
  queue: QueuePolicy;
  zone?: string;
  open: boolean;
  opensAt?: string;
}

/** Agents see how far ahead they may promise, and none of the queue's other settings. */
export function viewQueues(offered: readonly OfferedQueue[]): CallbackQueues {
  const queues = offered.map(({ queue: { queueId, name, aheadAtMostHours, ownedAtMostHours, leaving, recording = 'never', callerIds, customerFirst }, ...openness }) => ({ id: queueId, name, aheadAtMostHours, ownedAtMostHours, recording, callerIds: choosable(callerIds), ...openness, ...(leaving && { leaving }), ...(customerFirst && { customersFirst: true as const }) }));
  return { queues };
}
