import { plusSeconds } from '../../ground/domain/instant';
import type { Callback } from './callback';
import type { Circumstances } from './decision';

/** It waits for a time that a tick may pass by or come to too late: the tick comes at its due time, also where an agent looks at it first until later. */
export function isNear(callback: Callback, { now, policy }: Pick<Circumstances, 'now' | 'policy'>): boolean {
  if (callback.phase !== 'pending') return false;
  const soon = plusSeconds(now, policy.tickAheadSeconds);
  return callback.checkAt <= soon || callback.dueAt <= soon;
}
