import type { Callback } from './callback';
import type { OutcomeCode } from './outcome';

/** The call was answered and nobody said that it was not the customer, the agent said that it ends, or the promise was taken back. */
const SETTLED: readonly OutcomeCode[] = ['answered', 'reached', 'wrong-number', 'own-done', 'own-end', 'cancelled', 'customer-called-in', 'answered-in-queue', 'reached-otherwise'];

/** The promised callback is over, and the customer was not reached: it found its line full, was purged, or used up its retries. */
export function isMissed(callback: Callback): boolean {
  return callback.origin !== 'click' && callback.phase === 'ended' && !SETTLED.includes(callback.outcome.code);
}
