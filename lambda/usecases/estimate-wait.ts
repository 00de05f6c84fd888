import { secondsBetween } from '../domain/callback/instant';
import type { OfferPolicy } from '../domain/offer/offer-policy';
import type { QueuePolicy } from '../domain/queue-policy';
import { estimateWait, type WaitEstimate } from '../domain/wait/estimate-wait';
import type { Backlog } from '../ports/backlog';
import type { QueueLoad, QueueWait } from '../ports/queue-wait';
import type { Clock } from '../ports/surroundings';

export interface WaitPorts {
  wait: QueueWait;
  backlog: Backlog;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** A caller who waits in the queue already. */
export interface InQueue {
  /** 1 is next. Undefined: Connect does not say; they then count as the last. */
  position: number | undefined;
}

/**
 * How long somebody who comes to the queue now would wait. Undefined: the queue is not configured. Counted as ahead: who waits in the queue, the
 * callbacks in its twin, those that are due and not dispatched yet, customers whose announced call is for their turn, and the callbacks that fall
 * due before the turn, since twins come before callers.
 *
 * @param inQueue of a caller who waits there: how long they still do
 */
export async function estimateWaitIn(ports: WaitPorts, queueId: string, inQueue?: InQueue): Promise<WaitEstimate | undefined> {
  const twinQueueId = ports.queues.get(queueId)?.twinQueueId;
  const assumed = ports.offers.get(queueId)?.assumedHandleSeconds;
  if (!twinQueueId || assumed === undefined) return undefined;
  const both = [queueId, twinQueueId];
  const [loads, measured, backlog] = await Promise.all([ports.wait.loadOf(both), ports.wait.handleSecondsOf(both), ports.backlog.of(queueId)]);
  const source = loads.get(queueId)!;
  const twin = loads.get(twinQueueId)!;
  const now = ports.clock.now();
  return estimateWait({
    ahead: aheadInQueue(source, inQueue) + twin.contactsInQueue + twin.contactsScheduled + backlog.due + backlog.announced,
    comingUpInSeconds: backlog.comingUp.map((dueAt) => secondsBetween(now, dueAt)),
    agentsStaffed: source.agentsStaffed,
    agentsAvailable: source.agentsAvailable,
    handleTime: measured === undefined ? { seconds: assumed, source: 'assumed' } : { seconds: Math.round(measured), source: 'measured' },
  });
}

/** Connect counts whoever waits in the queue, also the one who asks. */
function aheadInQueue({ contactsInQueue, contactsScheduled }: QueueLoad, inQueue: InQueue | undefined): number {
  if (!inQueue) return contactsInQueue + contactsScheduled;
  return inQueue.position === undefined ? Math.max(0, contactsInQueue - 1) + contactsScheduled : inQueue.position - 1;
}
