import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { Callback } from '../domain/callback';
import { POLICY } from '../domain/policy';
import type { CallbackRefusal } from '../domain/refusals';

/** A call that could not be stopped right away is stopped by the sweep, which comes each minute. */
const SWEEP_SECONDS = 60;

/**
 * The last call is over, but Connect may still hold something of it. A request that comes when its list can be relied on has that stopped,
 * and is taken.
 */
export function refuseUnsettled(last: Callback, now: string): { refusal: CallbackRefusal<'earlier-call-not-settled'> } {
  const endedAt = last.phase === 'ended' ? last.endedAt : last.phase === 'pending' ? last.attempts.at(-1)?.endedAt : undefined;
  const listedInSeconds = endedAt === undefined ? 0 : Math.ceil(secondsBetween(now, plusSeconds(endedAt, POLICY.listLagSeconds)));
  return { refusal: { code: 'earlier-call-not-settled', retryAfterSeconds: listedInSeconds > 0 ? listedInSeconds : SWEEP_SECONDS } };
}
