import type { Callback } from './callback';
import { isPromised } from './callback-request';
import type { Decision } from './decision';

/**
 * True if the queue's hours may change a decision that was made without them. They only put off a dial, unless an agent calls now, and the next
 * attempt after a failed one.
 */
export function needsOpeningHours(callback: Callback, decision: Decision): boolean {
  if ('refused' in decision || !isPromised(callback) || !isPromised(decision.next)) return false;
  const { next, effects } = decision;
  const isDialled = effects.some(({ type }) => type === 'dial') && next.attempt.calledNowBy === undefined;
  return isDialled || (next.phase === 'pending' && next.retriesLeft < callback.retriesLeft);
}
