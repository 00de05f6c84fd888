import type { RateLimits } from '../../ground/ports/rate-limits';
import type { CallsADay } from '../../queues/domain/calling-policy';
import { type CallLimit, callLimitsOf, type ReachedLimit } from '../domain/call-limits';
import type { CallAsk } from '../domain/may-call';

export interface LimitNeeds {
  limits: RateLimits;
  callsADay: CallsADay;
}

export type LimitedCall = Pick<CallAsk, 'number' | 'asker'>;

/**
 * Counts a call that is placed now, for its number and for its agent: once, however often it is said. It is one write for each limit. What it answers forbids the call.
 *
 * @param once names the attempt
 */
export type CountCall = (call: LimitedCall, once: string) => Promise<ReachedLimit | undefined>;

/** The same question without counting. */
export type LookAtLimits = (call: LimitedCall) => Promise<ReachedLimit | undefined>;

/** The agent's comes first: one whose day is full must not use up a call to the number. */
export function createCountCall({ limits, callsADay }: LimitNeeds): CountCall {
  return async (call, once) => {
    for (const limit of callLimitsOf(call, callsADay)) {
      const reached = reachedOf(limit, await limits.use(limit, limit.key, once));
      if (reached) return reached;
    }
    return undefined;
  };
}

export function createLookAtLimits({ limits, callsADay }: LimitNeeds): LookAtLimits {
  return async (call) => {
    const asked = await Promise.all(callLimitsOf(call, callsADay).map(async (limit) => reachedOf(limit, await limits.waitOf(limit, limit.key))));
    return asked.find((reached) => reached !== undefined);
  };
}

function reachedOf({ of, atMost }: CallLimit, retryAfterSeconds: number | undefined): ReachedLimit | undefined {
  return retryAfterSeconds === undefined ? undefined : { of, atMost, retryAfterSeconds };
}
