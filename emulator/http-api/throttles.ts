import type { VirtualTime } from '../clock/virtual-time';
import { TokenBucket } from '../token-bucket';

/** As API Gateway calls the members of a quota. */
export interface Throttle {
  /** Requests that become possible each second. */
  rateLimit: number;
  /** Requests that are possible at once. */
  burstLimit: number;
}

/** The throttling of a stage: one bucket for each route that has settings of its own, one for all others together. */
export interface Throttles {
  /** Without a route key, of all routes that have no settings of their own. */
  set(throttle: Throttle, routeKey?: string): void;
  /** Whether a request may pass; absent where no route was found. */
  admits(routeKey: string | undefined): boolean;
}

export function createThrottles(time: VirtualTime): Throttles {
  const ofRoutes = new Map<string, () => boolean>();
  let ofOthers = () => true;
  return {
    set({ rateLimit, burstLimit }, routeKey) {
      const tokens = new TokenBucket({ ratePerSecond: rateLimit, burst: burstLimit }, time);
      const bucket = () => tokens.take();
      if (routeKey === undefined) ofOthers = bucket;
      else ofRoutes.set(routeKey, bucket);
    },
    admits: (routeKey) => ((routeKey !== undefined && ofRoutes.get(routeKey)) || ofOthers)(),
  };
}
