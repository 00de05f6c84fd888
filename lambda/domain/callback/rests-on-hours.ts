import { isPromised, type Callback } from './callback';
import type { Decision } from './decision';

/**
 * Whether a decision that was made without the queue's hours may be another one with them. They only put off: what is placed now, unless an agent
 * calls, and what is tried again.
 */
export function restsOnHours(callback: Callback, decision: Decision): boolean {
  if ('refused' in decision || !isPromised(callback) || !isPromised(decision.next)) return false;
  const { next, effects } = decision;
  const isCalledNow = 'calledNowBy' in next && next.calledNowBy !== undefined;
  const isPlaced = effects.some(({ type }) => type === 'place') && !isCalledNow;
  return isPlaced || (next.attempts.length > callback.attempts.length && next.dueAt !== callback.dueAt);
}
