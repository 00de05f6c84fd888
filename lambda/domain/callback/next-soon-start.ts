import { plusSeconds } from './instant';

/** The lane as it is: what ticks have given without a gap, and what was reserved. */
export interface LaneInUse {
  busyFrom: string;
  busyUntil: string;
  soonStartAt: string;
}

/** The first start from now on that keeps the rate: not where ticks have given theirs already, and after whatever was reserved before. */
export function nextSoonStart({ busyFrom, busyUntil, soonStartAt }: LaneInUse, now: string, secondsPerCall: number): string {
  const free = soonStartAt > now ? soonStartAt : now;
  const isInBusyStretch = plusSeconds(free, secondsPerCall) > busyFrom && free < busyUntil;
  return isInBusyStretch ? busyUntil : free;
}
