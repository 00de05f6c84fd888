import type { Callback } from './callback';
import type { OutcomeCode } from './outcome';

/** The customer was spoken to, or the promise was taken back. */
const SETTLED: readonly OutcomeCode[] = ['handled', 'cancelled', 'customer-called-in', 'answered-in-queue'];

/** What was promised is over, and nobody has spoken to the customer: it found its line full, was purged, or used up its retries. */
export function isMissed(callback: Callback): boolean {
  return callback.origin !== 'click' && callback.phase === 'ended' && !SETTLED.includes(callback.outcome.code);
}
