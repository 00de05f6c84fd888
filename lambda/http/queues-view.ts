import type { QueuePolicy } from '../domain/queue-policy';
import type { CallbackQueues } from './callback-api-types';

interface OfferedQueue {
  queue: QueuePolicy;
  zone?: string;
  open: boolean;
  opensAt?: string;
}

/** Of what the operator decided for a queue, agents see how far ahead they may promise. */
export function viewQueues(offered: readonly OfferedQueue[]): CallbackQueues {
  const queues = offered.map(({ queue: { queueId, name, aheadAtMostHours, ownedAtMostHours }, ...openness }) => ({ id: queueId, name, aheadAtMostHours, ownedAtMostHours, ...openness }));
  return { queues };
}
