import { plusSeconds } from '../../ground/domain/instant';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Callback } from './callback';
import type { Promised } from './callback-request';

/** Its time has passed, and so has the patience that its queue has with a busy owner; and it still waits to be called. */
export function isOverdue({ phase, dueAt }: Callback & Promised, { now, queue }: { now: string; queue: QueuePolicy | undefined }): boolean {
  if (phase !== 'pending' && phase !== 'waiting') return false;
  return plusSeconds(dueAt, (queue?.ownerPatienceMinutes ?? 0) * 60) < now;
}
