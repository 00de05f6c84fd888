import type { RateLimit } from '../domain/customer/rate-limits';
import type { Refusal } from '../domain/refusal';
import type { RateLimits } from '../ports/rate-limits';

/** Uses each of these once, in their order; the first that is full refuses, and those behind it stay as they are. */
export async function keepWithinLimits(limits: RateLimits, uses: readonly [limit: RateLimit, key: string][]): Promise<{ refusal: Refusal } | undefined> {
  for (const [limit, key] of uses) {
    const retryAfterSeconds = await limits.use(limit, key);
    if (retryAfterSeconds !== undefined) return { refusal: { code: 'rate-limited', ...limit, retryAfterSeconds } };
  }
  return undefined;
}
