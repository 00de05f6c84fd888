import type { QueuePolicy } from '../queue-policy';
import type { Callback, Pending, Promised } from './callback';

/** What was asked for, once it is known that it may be promised: for whom, when, and what was said about it. */
export type Asked = Omit<Promised, 'mode' | 'queueId' | 'version' | 'retriesLeft' | 'attempts'>;

/** A callback of this queue that nobody has tried yet, in no phase. */
export function newPromise(asked: Asked, { queueId, retries }: QueuePolicy): Promised {
  return { ...asked, mode: 'queued-callback', queueId, version: 1, retriesLeft: retries, attempts: [] };
}

/** One that waits for its time. */
export function newPending(asked: Asked, queue: QueuePolicy): Callback & Promised & Pending {
  return { ...newPromise(asked, queue), phase: 'pending', attentionAt: asked.dueAt };
}
