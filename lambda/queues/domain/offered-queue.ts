import type { QueuePolicy } from './queue-policy';

/** The queue, if callbacks may be promised for it. Undefined: it is not in the settings, or not any more. */
export function offeredQueue(queues: ReadonlyMap<string, QueuePolicy>, queueId: string): QueuePolicy | undefined {
  const queue = queues.get(queueId);
  return queue?.leaving ? undefined : queue;
}
