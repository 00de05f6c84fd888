import { endOfNextDay } from '../../calendar/domain/end-of-next-day';
import type { Callback, CallbackIn, Ended } from './callback';
import { isPromised, type Promised } from './callback-request';
import { isMissed } from './is-missed';

/** The last callback of a customer says how it is with them. */
export type PlaceState =
  /** Nobody calls them, and nothing is owed. */
  | 'free'
  /** Their callback was missed, and somebody has still to see to it. */
  | 'missed'
  /** A callback waits for its time. */
  | 'owed'
  /** A call to them is on its way, in line, or in talk. */
  | 'being-called';

export function placeStateOf(callback: Callback): PlaceState {
  if (callback.phase === 'ended') return isMissed(callback) && !callback.dismissed ? 'missed' : 'free';
  return callback.phase === 'pending' && !callback.attempt.calledNowBy ? 'owed' : 'being-called';
}

/**
 * A call to the customer was answered, its own or one beside it. What came of that may still be said, or be said otherwise, so that it may have to be called
 * again. A click goes beside it until then: what is said finds it in its place.
 */
export function isUnsure(callback: Callback, now: string): callback is CallbackIn<Ended> & Promised {
  if (callback.phase !== 'ended' || !isPromised(callback) || callback.replaced || isMissed(callback)) return false;
  const isReachedBeside = callback.outcome.code === 'reached-otherwise' && callback.settledBy?.some(({ click }) => click !== undefined) === true;
  return (callback.attempt.call?.connectedAt !== undefined || isReachedBeside) && now < endOfNextDay(callback.endedAt, callback.zone);
}

/** Whether this one may take the place of what stands there: that is over, and nothing of it is left in Connect, nor to be seen to by a click. */
export function givesWay(there: Callback, asked: Callback): boolean {
  if (there.phase !== 'ended' || there.checkAt !== undefined || there.id === asked.id) return false;
  return isPromised(asked) || (placeStateOf(there) === 'free' && !isUnsure(there, asked.requestedAt));
}

/** Since when the customer is being called, or talked to. */
export function calledSince({ attempt, requestedAt, checkAt, phase }: Callback): string {
  const { connectedAt, initiatedAt } = attempt.call ?? {};
  const calledNowAt = phase === 'pending' ? checkAt : undefined;
  return connectedAt ?? attempt.dialledAt ?? attempt.admittedAt ?? initiatedAt ?? calledNowAt ?? requestedAt;
}
