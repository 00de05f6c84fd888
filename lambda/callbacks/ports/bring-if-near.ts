import type { Callback, Promised } from '../domain/callback';

/**
 * A callback that falls due before the next tick comes to it is queued right away. One that is due later is left to the tick. Two messages for one
 * callback do no harm.
 */
export type BringIfNear = (callback: Callback & Promised) => Promise<void>;
