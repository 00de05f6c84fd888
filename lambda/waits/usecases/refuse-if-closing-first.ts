import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { closesBeforeTurn, secondsToClosing } from '../domain/closing';
import type { WaitRefusal } from '../domain/refusals';
import type { EstimateWait } from './estimate-wait';

export interface ClosingFirstNeeds {
  estimateWait: EstimateWait;
  hours: OpeningHoursBook;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

export type RefuseIfClosingFirst = (queue: QueuePolicy) => Promise<{ refusal: WaitRefusal } | undefined>;

/**
 * A callback that is asked for at once must come to its turn before the queue closes: there it is purged. Where the wait cannot be estimated
 * it is promised all the same.
 */
export function createRefuseIfClosingFirst({ estimateWait, hours: book, clock, notices }: ClosingFirstNeeds): RefuseIfClosingFirst {
  return async (queue) => {
    const hours = await book.of(queue.queueId);
    if (!hours) return undefined;
    const wait = await estimateWait(queue.queueId, 'callback').catch((error: unknown) => notices.failed('estimate-wait', '', error));
    const isLate = wait && closesBeforeTurn(wait, secondsToClosing(hours, clock.now()));
    return isLate ? { refusal: { code: 'closes-before-turn', queue: queue.name } } : undefined;
  };
}
