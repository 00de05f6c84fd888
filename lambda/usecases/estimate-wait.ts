import { plusSeconds } from '../domain/callback/instant';
import type { OfferPolicy } from '../domain/offer/offer-policy';
import type { QueuePolicy } from '../domain/queue-policy';
import { estimateWait, type WaitEstimate } from '../domain/wait/estimate-wait';
import type { Agenda } from '../ports/callback-store';
import type { QueueWait } from '../ports/queue-wait';
import type { Clock } from '../ports/surroundings';

export interface WaitPorts {
  wait: QueueWait;
  agenda: Agenda;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  offers: ReadonlyMap<string, OfferPolicy>;
}

/** What fell due longer ago was dispatched, or is found by the sweep; and of more than these the estimate is far above any threshold. */
const DUE_WITHIN_SECONDS = 3600;
const DUE_AT_MOST = 100;

/**
 * How long somebody who comes to the queue now would wait. Undefined: the queue is not configured. Counted as ahead: who waits in the queue, the
 * callbacks in its twin, and those that are due and not dispatched yet.
 *
 * @param positionInQueue of a caller who waits there already: 1 is next
 */
export async function estimateWaitIn(ports: WaitPorts, queueId: string, { positionInQueue }: { positionInQueue?: number } = {}): Promise<WaitEstimate | undefined> {
  const twinQueueId = ports.queues.get(queueId)?.twinQueueId;
  const assumed = ports.offers.get(queueId)?.assumedHandleSeconds;
  if (!twinQueueId || assumed === undefined) return undefined;
  const both = [queueId, twinQueueId];
  const [loads, measured, due] = await Promise.all([ports.wait.loadOf(both), ports.wait.handleSecondsOf(both), countDue(ports, queueId)]);
  const source = loads.get(queueId)!;
  const twin = loads.get(twinQueueId)!;
  const inQueue = positionInQueue === undefined ? source.contactsInQueue + source.contactsScheduled : positionInQueue - 1;
  return estimateWait({
    ahead: inQueue + twin.contactsInQueue + twin.contactsScheduled + due,
    agentsStaffed: source.agentsStaffed,
    agentsAvailable: source.agentsAvailable,
    handleTime: measured === undefined ? { seconds: assumed, source: 'assumed' } : { seconds: Math.round(measured), source: 'measured' },
  });
}

async function countDue({ agenda, clock }: WaitPorts, queueId: string): Promise<number> {
  const until = clock.now();
  const entries = await agenda.entries(queueId, { after: plusSeconds(until, -DUE_WITHIN_SECONDS), until, limit: DUE_AT_MOST });
  const callbacks = await agenda.read(entries);
  return callbacks.filter(({ phase }) => phase === 'pending').length;
}
