import { plusSeconds } from '../../ground/domain/instant';
import type { CallbackIn, Pending } from './callback';
import type { Circumstances } from './decision';
import { mayLeaveCall } from './outcome';

/**
 * The last attempt ended a moment ago, and may have left a retry of Connect's own, or a callback, which Connect's list does not show yet. It could not be
 * stopped, and nobody looks for it once the next attempt is made: that waits. One that nobody was called in left nothing.
 */
export function mayShowLate(callback: CallbackIn<Pending>, { now, policy }: Pick<Circumstances, 'now' | 'policy'>): boolean {
  const last = callback.attempts.at(-1);
  if (!last?.handoffContactId || last.call?.connectedAt) return false;
  return (last.call?.acceptedAt !== undefined || mayLeaveCall(last.outcome.code)) && plusSeconds(last.endedAt, policy.listLagSeconds) > now;
}
