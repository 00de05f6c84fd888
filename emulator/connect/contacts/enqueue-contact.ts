import { publishContactEvent } from '../contact-events';
import { queueArn } from '../resources/arns';
import { activateCriteria } from '../routing/activate-criteria';
import type { QueueRef } from '../model';
import type { CentreContext, Lifeline } from '../centre-context';
import { recordState } from './record-state';
import { startQueueFlow } from './queue-flow';

/** Puts a contact into a queue. Callers have asked `roomIn` before. */
export function enqueueContact(ctx: CentreContext, lifeline: Lifeline, queue: QueueRef): void {
  const { contact } = lifeline;
  contact.queue = queue;
  contact.targetQueue = queue;
  contact.enqueuedAt = ctx.time.iso();
  ctx.waiting.add(contact);
  recordState(ctx, contact, { to: 'QUEUED', queue: queueArn(ctx.store.instance, queue) });
  publishContactEvent(ctx, contact, { type: 'QUEUED' });
  activateCriteria(ctx, lifeline);
  startQueueFlow(ctx, lifeline);
  ctx.wakeRouter();
  wakeAfterDelays(ctx, queue);
}

/** An agent took it, or the queue gave it up. */
export function dequeueContact(ctx: CentreContext, lifeline: Lifeline): void {
  ctx.waiting.remove(lifeline.contact);
  lifeline.contact.dequeuedAt = ctx.time.iso();
}

/** The agent dropped out before the customer was reached: it waits again where it was, without a second QUEUED event [D]. */
export function requeueContact(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  contact.agent = undefined;
  contact.dequeuedAt = undefined;
  ctx.waiting.add(contact);
  recordState(ctx, contact, { to: 'QUEUED', because: 'AGENT_DROPPED' });
  ctx.wakeRouter();
}

/** Agents whose profile has a delay for this queue become eligible later. */
function wakeAfterDelays(ctx: CentreContext, queue: QueueRef): void {
  if (queue.kind === 'AGENT') return;
  const delays = new Set<number>();
  for (const profile of ctx.store.routingProfiles.values()) {
    for (const each of profile.queues) if (each.queueId === queue.queueId && each.delaySeconds > 0) delays.add(each.delaySeconds);
  }
  for (const delaySeconds of delays) ctx.time.after(delaySeconds * 1_000, ctx.wakeRouter);
}
