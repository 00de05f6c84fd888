import type { Clock } from '../ports/clock-ids-notices';

/** The one place where the product reads the time. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
