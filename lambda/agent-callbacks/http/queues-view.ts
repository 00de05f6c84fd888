import type { CallbackQueues } from '../../http/callback-api-types';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

interface OfferedQueue {
  queue: QueuePolicy;
  zone?: string;
  open: boolean;
  opensAt?: string;
}

/** Agents see how far ahead they may promise, and none of the queue's other settings. */
export function viewQueues(offered: readonly OfferedQueue[]): CallbackQueues {
  const queues = offered.map(({ queue: { queueId, name, aheadAtMostHours, ownedAtMostHours, leaving, recording = 'never' }, ...openness }) => ({ id: queueId, name, aheadAtMostHours, ownedAtMostHours, recording, ...openness, ...(leaving && { leaving }) }));
  return { queues };
}
