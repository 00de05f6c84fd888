import { type Callback, type CallbackIn, type Ended, isReplaced } from './callback';
import { isPromised, type Promised } from './callback-request';
import { placeStateOf } from './customers-place';
import { change, type FollowDecision, keep } from './decision';

type Missed = CallbackIn<Ended> & Promised;

/**
 * The callback that was missed by the customer who is promised this one: they showed its number when they asked to be called at another. Undefined: there is none,
 * or several, of whom nobody knows which is meant, or the CRM says that it is somebody else's.
 *
 * @param linked those that the number of `promise` leads to
 */
export function missedBy(promise: Promised, linked: readonly Callback[]): Missed | undefined {
  const missed = linked.filter((callback): callback is Missed => isPromised(callback) && placeStateOf(callback) === 'missed' && callback.shownNumber === promise.number && callback.number !== promise.number && !isReplaced(callback));
  const [only, another] = missed;
  const isOther = only?.crmRecord !== undefined && promise.crmRecord !== undefined && only.crmRecord !== promise.crmRecord;
  return another || isOther ? undefined : only;
}

/** Its customer is promised another in another place. What stands in the same place takes its place. */
export function decidePromisedAgain(callback: Callback, now: string): FollowDecision {
  if (callback.phase !== 'ended' || placeStateOf(callback) !== 'missed') return keep(callback, 'It is on no list of missed ones.');
  return change({ ...callback, dismissed: { at: now, promisedAgain: true } }, 'It was missed, and its customer is promised another: it is taken off the list of those.');
}
