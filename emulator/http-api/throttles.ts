import type { VirtualTime } from '../clock/virtual-time';
import { tokenBucket, type Throttle } from './token-bucket';

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
    set(throttle, routeKey) {
      const bucket = tokenBucket(time, throttle);
      if (routeKey === undefined) ofOthers = bucket;
      else ofRoutes.set(routeKey, bucket);
    },
    admits: (routeKey) => ((routeKey !== undefined && ofRoutes.get(routeKey)) || ofOthers)(),
  };
}
