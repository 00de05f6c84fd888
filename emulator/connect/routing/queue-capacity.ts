import type { CentreContext } from '../centre-context';
import type { QueueRef } from '../model';

/** A delayed callback that comes due on a full queue is admitted up to this much above the limit (AG:set-maximum-queue-limit). */
const OVERFLOW = 1.2;

export type Room = 'room' | 'full' | 'unusable';

/** Whether one more contact may be put into a queue. Contacts count from when they are queued until an agent has taken them. */
export function roomIn(ctx: CentreContext, queue: QueueRef, arrival: 'new' | 'due-callback' = 'new'): Room {
  if (queue.kind === 'STANDARD' && ctx.store.queues.get(queue.queueId)?.status !== 'ENABLED') return 'unusable';
  const limit = limitOf(ctx, queue);
  if (limit === undefined) return 'room';
  const allowed = arrival === 'due-callback' ? Math.floor(limit * OVERFLOW) : limit;
  return ctx.waiting.size(queue) < allowed ? 'room' : 'full';
}

function limitOf(ctx: CentreContext, queue: QueueRef): number | undefined {
  if (queue.kind === 'STANDARD') return ctx.store.queues.get(queue.queueId)?.maxContacts;
  return ctx.switches.agentQueueCapacity === 'unlimited' ? undefined : ctx.switches.agentQueueCapacity;
}
