import type { RateLimit } from '../../ground/domain/rate-limit';
import type { RateLimits } from '../../ground/ports/rate-limits';
import type { AppRefusal } from '../domain/refusals';

export type EnforceRateLimits = (uses: readonly (readonly [limit: RateLimit, key: string])[]) => Promise<{ refusal: AppRefusal<'rate-limited'> } | undefined>;

/** Uses each of these once, in their order. The first that is full refuses, and those behind it stay as they are. */
export function createEnforceRateLimits(limits: Pick<RateLimits, 'use'>): EnforceRateLimits {
  return async (uses) => {
    for (const [limit, key] of uses) {
      const retryAfterSeconds = await limits.use(limit, key);
      if (retryAfterSeconds !== undefined) return { refusal: { code: 'rate-limited', ...limit, retryAfterSeconds } };
    }
    return undefined;
  };
}
