import type { Callback } from './callback';
import type { Effect } from './decision';

/**
 * Whether an effect that failed is performed again by itself: at the callback's next check, by its message, or by the sweep of lines or of agents who are held.
 * While agent and customer talk, the next check comes too late for the promise beside their call; and one that is over has a check only if something
 * of it was known to be left.
 */
export function isRepeated({ phase, checkAt }: Callback, { type }: Effect): boolean {
  if (type === 'tell-promise') return phase === 'ended' && checkAt !== undefined;
  return type !== 'stop-leftovers' || checkAt !== undefined;
}
