import type { Callback } from '../domain/callback/callback';
import { plusSeconds, secondsBetween } from '../domain/callback/instant';
import { POLICY } from '../domain/callback/policy';
import type { Refusal } from '../domain/refusal';

/** What could not be stopped when it was asked for is the sweep's, which comes each minute. */
const SWEEP_SECONDS = 60;

/**
 * The last call is over, but Connect may still hold something of it. When its list can be relied on, whoever asks again has that stopped
 * and is taken.
 */
export function refuseUnsettled(last: Callback, now: string): { refusal: Refusal } {
  const listedInSeconds = last.phase === 'ended' ? Math.ceil(secondsBetween(now, plusSeconds(last.endedAt, POLICY.listLagSeconds))) : 0;
  return { refusal: { code: 'earlier-call-not-settled', retryAfterSeconds: listedInSeconds > 0 ? listedInSeconds : SWEEP_SECONDS } };
}
