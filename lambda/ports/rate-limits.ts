import type { RateLimit } from '../domain/customer/rate-limits';

export interface RateLimits {
  /**
   * Counts one more use by this key, for instance a number. Undefined: it is within the limit. Else the whole seconds until it would be again;
   * such a use is not counted, so who keeps trying does not wait longer for it.
   */
  use(limit: RateLimit, key: string): Promise<number | undefined>;
}
