import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Callback, Pending } from './callback';
import type { Promised } from './callback-request';

/** A request that may be promised: for whom, when, and what was said about it. */
export type NewRequest = Omit<Promised, 'mode' | 'queueId' | 'version' | 'retriesLeft' | 'attempts'>;

/** A callback of this queue that nobody has tried yet, in no phase. */
export function newPromise(request: NewRequest, { queueId, retries }: QueuePolicy): Promised {
  return { ...request, mode: 'queued-callback', queueId, version: 1, retriesLeft: retries, attempts: [] };
}

/** One that waits for its time. */
export function newPending(request: NewRequest, queue: QueuePolicy): Callback & Promised & Pending {
  return { ...newPromise(request, queue), phase: 'pending', attempt: {}, checkAt: request.dueAt };
}
