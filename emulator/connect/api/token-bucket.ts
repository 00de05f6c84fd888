export interface Quota {
  /** Tokens that come back per second. */
  ratePerSecond: number;
  /** Tokens that a rested bucket holds. */
  burst: number;
}

/** A bucket that starts full and refills with the emulator's clock. */
export class TokenBucket {
  private tokens: number;
  private countedAt: number;

  constructor(
    private readonly quota: Quota,
    private readonly clock: { now(): number },
  ) {
    this.tokens = quota.burst;
    this.countedAt = clock.now();
  }

  /** Takes a token; false when there is none. */
  take(): boolean {
    const now = this.clock.now();
    const refill = ((now - this.countedAt) / 1000) * this.quota.ratePerSecond;
    this.tokens = Math.min(this.quota.burst, this.tokens + refill);
    this.countedAt = now;
    // Half a billionth of a token: 500 ms at 2/s must give exactly one, whatever the floating point says.
    if (this.tokens < 1 - 1e-9) return false;
    this.tokens -= 1;
    return true;
  }
}
