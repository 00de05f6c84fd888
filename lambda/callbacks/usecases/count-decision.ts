import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { Callback } from '../domain/callback';
import { isPromised, type Promised } from '../domain/callback-request';
import { isMissed } from '../domain/is-missed';
import { isLost } from '../domain/outcome';

/** Counts for the operator what a decision changed. It is called when that was saved, so that repeated news counts once. */
export function countDecision(notices: Notices, from: Callback, next: Callback): void {
  if (next.phase === 'ended' && from.phase !== 'ended') {
    notices.counted('Ended', next.outcome.code);
    notices.counted('EndedByOrigin', `${next.origin} ${next.outcome.code}`);
    if (isLost(next.outcome.code)) notices.lost(isPromised(next) ? 'LostPromise' : 'LostClick');
  }
  // An agent may say long after its end that the customer was not reached.
  if (next.phase === 'ended' && isMissed(next) && !isMissed(from) && isPromised(next)) notices.counted('Missed', `${next.queueId} ${next.outcome.code}`);
  if (isPromised(from) && isPromised(next)) countAttempt(notices, from, next);
}

/**
 * Each attempt passes through the handoff once, or through the call to its customer, be it of the tick, of an agent who calls now, or made in the queue by the caller's own call. What was
 * taken back before it was made is none. One that is tried again was lost as well when that was no customer's or agent's doing.
 */
function countAttempt(notices: Notices, from: Callback & Promised, next: Callback & Promised): void {
  const wasMade = from.phase === 'handing-off' || (from.phase === 'calling' && from.attempt.handoffContactId !== undefined);
  if (wasMade && next.phase !== from.phase && !from.attempt.withdrawal) notices.counted('Attempt', from.queueId);
  if (from.phase === 'pending' && next.phase === 'handing-off' && from.owner && next.attempt.line && 'queueId' in next.attempt.line) notices.counted('FellBack', from.queueId);
  const failed = next.attempts.slice(from.attempts.length).at(-1);
  if (failed && isLost(failed.outcome.code)) notices.lost('LostPromise');
}
