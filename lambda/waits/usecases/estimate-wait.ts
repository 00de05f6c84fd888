import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueLoad, QueueWait } from '../../queues/ports/queue-wait';
import { estimateWait, handleTimeOf, type HandleTime, type WaitEstimate } from '../domain/estimate-wait';
import type { QueueBacklog } from '../domain/queue-backlog';

export interface EstimateWaitNeeds {
  wait: QueueWait;
  /** At most ten seconds old. */
  backlogOf: (queueId: string) => Promise<QueueBacklog>;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** The wait is that of somebody who calls now; of a caller who waits in the queue; of a callback that is promised now; or of one that is due behind so many others, which are not placed yet. */
export type Comer = 'new-caller' | InQueue | 'callback' | Behind;

interface Behind {
  callbacks: number;
}

interface InQueue {
  /** 1 is next. Undefined: Connect does not say; they then count as the last. */
  position: number | undefined;
}

/** `comer`: a new caller, unless told otherwise. Undefined: the queue is not configured. */
export type EstimateWait = (queueId: string, comer?: Comer) => Promise<WaitEstimate | undefined>;

/**
 * How long somebody waits in a queue. Counted as ahead: the callbacks in its twin, and those that are due and not dispatched yet. Since twins
 * come before callers, these also have ahead of them the callers in the queue, the customers whose announced call is for their turn, and the
 * callbacks that fall due before the turn.
 */
export function createEstimateWait({ wait, backlogOf, clock, queues, offers }: EstimateWaitNeeds): EstimateWait {
  return async (queueId, comer = 'new-caller') => {
    const twinQueueId = queues.get(queueId)?.twinQueueId;
    const assumed = offers.get(queueId)?.assumedHandleSeconds;
    if (!twinQueueId || assumed === undefined) return undefined;
    const both = [queueId, twinQueueId];
    const [loads, measured, backlog] = await Promise.all([wait.loadOf(both), wait.handleSecondsOf(both), backlogOf(queueId)]);
    const source = loads.get(queueId)!;
    const twin = loads.get(twinQueueId)!;
    const callbacksAhead = twin.contactsInQueue + twin.contactsScheduled + backlog.due;
    return estimateWait({
      ...(comer === 'callback' ? { ahead: callbacksAhead } : isBehind(comer) ? { ahead: callbacksAhead + comer.callbacks } : { ahead: callbacksAhead + backlog.announced + aheadInQueue(source, comer), comingUpInSeconds: comingUp(backlog, clock.now()) }),
      agentsStaffed: source.agentsStaffed,
      agentsAvailable: source.agentsAvailable,
      handleTime: measured === undefined ? ((await asConnectEstimates(wait, queueId, source)) ?? { seconds: assumed, source: 'assumed' }) : { seconds: Math.round(measured), source: 'measured' },
    });
  };
}

/** Connect may refuse this metric: the operator's assumption stands then, as it does where Connect does not say. */
async function asConnectEstimates(wait: QueueWait, queueId: string, { contactsInQueue, agentsStaffed, agentsAvailable }: QueueLoad): Promise<HandleTime | undefined> {
  const estimated = await wait.estimateOf(queueId).catch(() => undefined);
  return handleTimeOf(estimated, { waiting: contactsInQueue, agentsStaffed, agentsAvailable });
}

function isBehind(comer: Exclude<Comer, 'callback'>): comer is Behind {
  return typeof comer === 'object' && 'callbacks' in comer;
}

/** Connect counts whoever waits in the queue, also the one who asks. */
function aheadInQueue({ contactsInQueue, contactsScheduled }: QueueLoad, comer: 'new-caller' | InQueue): number {
  if (comer === 'new-caller') return contactsInQueue + contactsScheduled;
  return comer.position === undefined ? Math.max(0, contactsInQueue - 1) + contactsScheduled : comer.position - 1;
}

function comingUp({ comingUp: dueTimes }: QueueBacklog, now: string): number[] {
  return dueTimes.map((dueAt) => secondsBetween(now, dueAt));
}
