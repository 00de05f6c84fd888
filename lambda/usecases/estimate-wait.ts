import { secondsBetween } from '../domain/callback/instant';
import type { OfferPolicy } from '../domain/offer/offer-policy';
import type { QueuePolicy } from '../domain/queue-policy';
import { estimateWait, type WaitEstimate } from '../domain/wait/estimate-wait';
import type { Backlog, QueueBacklog } from '../ports/backlog';
import type { QueueLoad, QueueWait } from '../ports/queue-wait';
import type { Clock } from '../ports/surroundings';

export interface WaitPorts {
  wait: QueueWait;
  backlog: Backlog;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** Whose wait is asked for: somebody's who calls now; a caller's who waits in the queue; or that of a callback which is promised now. */
export type Comer = 'new-caller' | InQueue | 'callback';

export interface InQueue {
  /** 1 is next. Undefined: Connect does not say; they then count as the last. */
  position: number | undefined;
}

/**
 * How long somebody waits in a queue. Undefined: the queue is not configured. Counted as ahead: the callbacks in its twin, those that are due and
 * not dispatched yet; and, of callers alone, since twins come before them, who waits in the queue, customers whose announced call is for their
 * turn, and the callbacks that fall due before the turn.
 */
export async function estimateWaitIn(ports: WaitPorts, queueId: string, comer: Comer = 'new-caller'): Promise<WaitEstimate | undefined> {
  const twinQueueId = ports.queues.get(queueId)?.twinQueueId;
  const assumed = ports.offers.get(queueId)?.assumedHandleSeconds;
  if (!twinQueueId || assumed === undefined) return undefined;
  const both = [queueId, twinQueueId];
  const [loads, measured, backlog] = await Promise.all([ports.wait.loadOf(both), ports.wait.handleSecondsOf(both), ports.backlog.of(queueId)]);
  const source = loads.get(queueId)!;
  const twin = loads.get(twinQueueId)!;
  const callbacksAhead = twin.contactsInQueue + twin.contactsScheduled + backlog.due;
  return estimateWait({
    ...(comer === 'callback' ? { ahead: callbacksAhead } : { ahead: callbacksAhead + backlog.announced + aheadInQueue(source, comer), comingUpInSeconds: comingUp(backlog, ports.clock.now()) }),
    agentsStaffed: source.agentsStaffed,
    agentsAvailable: source.agentsAvailable,
    handleTime: measured === undefined ? { seconds: assumed, source: 'assumed' } : { seconds: Math.round(measured), source: 'measured' },
  });
}

/** Connect counts whoever waits in the queue, also the one who asks. */
function aheadInQueue({ contactsInQueue, contactsScheduled }: QueueLoad, comer: 'new-caller' | InQueue): number {
  if (comer === 'new-caller') return contactsInQueue + contactsScheduled;
  return comer.position === undefined ? Math.max(0, contactsInQueue - 1) + contactsScheduled : comer.position - 1;
}

function comingUp({ comingUp: dueTimes }: QueueBacklog, now: string): number[] {
  return dueTimes.map((dueAt) => secondsBetween(now, dueAt));
}
