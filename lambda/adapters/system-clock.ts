import type { Clock } from '../ports/surroundings';

/** The one place where the product reads the time. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
