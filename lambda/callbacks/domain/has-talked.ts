import type { Callback } from './callback';
import { mayHaveReached } from './outcome';

/** The agent of this click has talked long enough, and nobody said that it was not with the customer. */
export function hasTalked(callback: Callback): boolean {
  return callback.phase === 'ended' && mayHaveReached(callback.outcome.code);
}
