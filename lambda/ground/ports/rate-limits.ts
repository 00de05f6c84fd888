import type { RateLimit } from '../domain/rate-limit';

export interface RateLimits {
  /**
   * Counts one more use by this key, for instance a number. Undefined: it is within the limit. Else the whole seconds until it would be again;
   * such a use is not counted, so nobody waits longer for having kept trying.
   *
   * @param once names the use: while the window lasts it is counted once, however often it is said. Each name is kept with the window, so limits of thousands go without
   */
  use(limit: RateLimit, key: string, once?: string): Promise<number | undefined>;
  /** Counts nothing. Undefined: one more use would be within the limit. Else the whole seconds until it would be. What was counted in the last second may be missing. */
  waitOf(limit: RateLimit, key: string): Promise<number | undefined>;
}
