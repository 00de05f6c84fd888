import type { RateLimit } from '../domain/rate-limits';
import type { AppRefusal } from '../domain/refusals';
import type { RateLimits } from '../ports/rate-limits';

export type EnforceRateLimits = (uses: readonly (readonly [limit: RateLimit, key: string])[]) => Promise<{ refusal: AppRefusal<'rate-limited'> } | undefined>;

/** Uses each of these once, in their order. The first that is full refuses, and those behind it stay as they are. */
export function createEnforceRateLimits(limits: RateLimits): EnforceRateLimits {
  return async (uses) => {
    for (const [limit, key] of uses) {
      const retryAfterSeconds = await limits.use(limit, key);
      if (retryAfterSeconds !== undefined) return { refusal: { code: 'rate-limited', ...limit, retryAfterSeconds } };
    }
    return undefined;
  };
}
