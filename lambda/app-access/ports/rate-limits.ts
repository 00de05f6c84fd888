import type { RateLimit } from '../domain/rate-limits';

export interface RateLimits {
  /**
   * Counts one more use by this key, for instance a number. Undefined: it is within the limit. Else the whole seconds until it would be again;
   * such a use is not counted, so nobody waits longer for having kept trying.
   */
  use(limit: RateLimit, key: string): Promise<number | undefined>;
}
