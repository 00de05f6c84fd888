export interface Quota {
  /** Tokens that come back per second. */
  ratePerSecond: number;
  /** Tokens that a rested bucket holds. */
  burst: number;
}

/** Rates are decimal fractions, which floating point holds only nearly: what came back is rounded to a billionth of a token. */
const PRECISION = 1e9;

/** A bucket that starts full and refills with the emulator's clock. What is known is when it was last full, so that errors never add up. */
export class TokenBucket {
  private fullAt: number;
  private taken = 0;

  constructor(
    private readonly quota: Quota,
    private readonly clock: { now(): number },
  ) {
    this.fullAt = clock.now();
  }

  /** Takes a token; false when there is none. */
  take(): boolean {
    const { ratePerSecond, burst } = this.quota;
    const now = this.clock.now();
    const back = Math.round((((now - this.fullAt) * ratePerSecond) / 1000) * PRECISION) / PRECISION;
    if (back >= this.taken) {
      this.fullAt = now;
      this.taken = 0;
    }
    const missing = this.taken === 0 ? 0 : this.taken - back;
    if (burst - missing < 1) return false;
    this.taken += 1;
    return true;
  }
}
