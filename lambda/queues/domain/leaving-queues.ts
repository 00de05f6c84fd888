import { secondsBetween } from '../../ground/domain/instant';
import type { LeavingQueue, QueueSettings } from './queue-settings';

/** Functions of the version before may promise until they are replaced. A deploy takes minutes. */
const KEPT_AT_LEAST_SECONDS = 3600;

interface Deployed {
  /** The queues of the settings that are being deployed. */
  queues: readonly QueueSettings[];
  /** Those of the settings before. */
  before: readonly QueueSettings[];
  /** Those that were out of the settings then. */
  leaving: readonly LeavingQueue[];
  now: string;
}

/**
 * Returns the queues that are out of the settings and that functions still have to know. A queue that has just left is one of them whatever it holds, because
 * functions of the version before may still promise.
 *
 * @param mayHaveWork tells whether something that was promised for the queue may still be open.
 */
export async function leavingQueues({ queues, before, leaving, now }: Deployed, mayHaveWork: (queue: LeavingQueue) => Promise<boolean>): Promise<LeavingQueue[]> {
  const isBack = ({ queueId }: QueueSettings) => queues.some((queue) => queue.queueId === queueId);
  const known = leaving.filter((queue) => !isBack(queue));
  const gone = before.filter((queue) => !isBack(queue) && !known.some(({ queueId }) => queueId === queue.queueId)).map((queue) => ({ ...queue, leftAt: now }));
  const isKept = await Promise.all(known.map(async (queue) => secondsBetween(queue.leftAt, now) < KEPT_AT_LEAST_SECONDS || mayHaveWork(queue)));
  return [...known.filter((_queue, n) => isKept[n]), ...gone];
}
