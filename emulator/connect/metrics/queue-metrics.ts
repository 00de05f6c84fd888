import type { CentreContext } from '../centre-context';
import type { Contact, QueueRef } from '../model';
import { canTake } from '../routing/can-take';
import type { Desk } from '../routing/desk';
import type { QueueMetrics } from './metric-views';

/** A queue as real-time metrics count it. For an agent queue the one agent is counted. */
export function measureQueue(ctx: CentreContext, queue: QueueRef): QueueMetrics {
  const waiting = ctx.waiting.in(queue);
  const desks = [...ctx.desks.values()].filter((desk) => desk.loggedIn && isOnline(ctx, desk) && serves(ctx, desk, queue));
  const count = (test: (desk: Desk) => boolean) => desks.filter(test).length;
  return {
    contactsInQueue: waiting.length,
    contactsScheduled: countScheduled(ctx, queue),
    oldestContactAgeSeconds: oldestAgeSeconds(ctx, waiting),
    agentsOnline: desks.length,
    agentsStaffed: count((desk) => desk.slot !== undefined || isRoutable(ctx, desk)),
    agentsAvailable: count((desk) => canTake(ctx, desk)),
    agentsOnContact: count((desk) => desk.slot?.ringing === false && ['PENDING', 'CONNECTING', 'CONNECTED'].includes(desk.slot.state)),
    agentsAfterContactWork: count((desk) => desk.slot?.state === 'ENDED'),
    agentsNonProductive: count((desk) => !desk.slot && !isRoutable(ctx, desk)),
    agentsError: count((desk) => ['MISSED', 'REJECTED', 'ERROR'].includes(desk.slot?.state ?? '')),
  };
}

export function serves(ctx: CentreContext, desk: Desk, queue: QueueRef): boolean {
  if (queue.kind === 'AGENT') return desk.userId === queue.userId;
  const profile = ctx.store.routingProfiles.get(ctx.store.users.get(desk.userId)?.routingProfileId ?? '');
  return profile?.queues.some((each) => each.queueId === queue.queueId) ?? false;
}

function isOnline(ctx: CentreContext, desk: Desk): boolean {
  return ctx.store.statuses.get(desk.statusId)?.type !== 'OFFLINE';
}

function isRoutable(ctx: CentreContext, desk: Desk): boolean {
  return ctx.store.statuses.get(desk.statusId)?.type === 'ROUTABLE';
}

function countScheduled(ctx: CentreContext, queue: QueueRef): number {
  let count = 0;
  for (const { contact } of ctx.lifelines.values()) {
    const target = contact.targetQueue;
    if (contact.state !== 'SCHEDULED' || target?.kind !== queue.kind) continue;
    if (target.kind === 'AGENT' ? queue.kind === 'AGENT' && target.userId === queue.userId : queue.kind === 'STANDARD' && target.queueId === queue.queueId) count += 1;
  }
  return count;
}

function oldestAgeSeconds(ctx: CentreContext, waiting: readonly Contact[]): number {
  const oldest = Math.min(...waiting.map((contact) => Date.parse(contact.enqueuedAt!)));
  return waiting.length === 0 ? 0 : Math.floor((ctx.time.now() - oldest) / 1_000);
}
