import type { QueuePolicy } from '../domain/queue-policy';
import type { Refusal } from '../domain/refusal';
import { closesBeforeTurn, secondsToClosing } from '../domain/wait/closing';
import type { OpeningHoursBook } from '../ports/opening-hours';
import type { Notices } from '../ports/surroundings';
import { estimateWaitIn, type WaitPorts } from './estimate-wait';

export type LateTurnPorts = WaitPorts & { hours: OpeningHoursBook; notices: Notices };

/**
 * A callback that is asked for at once must come to its turn before the queue closes: there it is purged. Where the wait cannot be estimated
 * it is promised all the same.
 */
export async function refuseLateTurn(ports: LateTurnPorts, queue: QueuePolicy): Promise<{ refusal: Refusal } | undefined> {
  const hours = await ports.hours.of(queue.queueId);
  if (!hours) return undefined;
  const wait = await estimateWaitIn(ports, queue.queueId, 'callback').catch((error: unknown) => ports.notices.failed('estimate-wait', '', error));
  const isLate = wait && closesBeforeTurn(wait, secondsToClosing(hours, ports.clock.now()));
  return isLate ? { refusal: { code: 'closes-before-turn', queue: queue.name } } : undefined;
}
