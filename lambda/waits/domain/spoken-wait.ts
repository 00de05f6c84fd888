import type { WaitEstimate } from './estimate-wait';

/** How an estimated wait is told: the flow has a sentence for each, and says `minutes` in that of `minutes`. `no`: nobody can say, or an agent is free. */
export type SpokenWait = { tell: 'no' | 'minute' | 'hour'; minutes: 0 } | { tell: 'minutes'; minutes: number };

/** An estimate is rounded up, and more coarsely the longer it is: who waits less than they were told is content, and it does not change with each second. */
export function spokenWait({ seconds }: Pick<WaitEstimate, 'seconds'>): SpokenWait {
  if (seconds === 'unknown' || seconds === 0) return { tell: 'no', minutes: 0 };
  const minutes = roundedUp(Math.ceil(seconds / 60));
  if (minutes === 1) return { tell: 'minute', minutes: 0 };
  return minutes > LONGEST_MINUTES ? { tell: 'hour', minutes: 0 } : { tell: 'minutes', minutes };
}

/** Longer ones are “more than an hour”. */
const LONGEST_MINUTES = 60;

function roundedUp(minutes: number): number {
  const step = minutes <= 5 ? 1 : minutes <= 20 ? 5 : 10;
  return Math.ceil(minutes / step) * step;
}
