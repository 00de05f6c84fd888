import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';

/**
 * A callback that falls due before the next tick comes to it is queued right away. One that is due later is left to the tick. One that Connect did not take out
 * of its line is queued for its next check. Two messages for one callback do no harm.
 */
export type BringIfNear = (callback: Callback & Promised) => Promise<void>;
