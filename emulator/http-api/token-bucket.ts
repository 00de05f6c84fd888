import type { VirtualTime } from '../clock/virtual-time';

export interface Throttle {
  /** Requests that become possible each second. */
  rateLimit: number;
  /** Requests that are possible at once. */
  burstLimit: number;
}

/** Says for each request whether it may pass. */
export function tokenBucket(time: VirtualTime, { rateLimit, burstLimit }: Throttle): () => boolean {
  let tokens = burstLimit;
  let filledAt = time.now();
  return () => {
    tokens = Math.min(burstLimit, tokens + ((time.now() - filledAt) / 1000) * rateLimit);
    filledAt = time.now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
