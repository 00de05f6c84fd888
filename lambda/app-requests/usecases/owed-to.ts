import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { isOfAnother, type NewRequest } from '../domain/new-request';

export interface OwedToNeeds {
  store: Pick<CallbackStore, 'findLatest'>;
  findSharing: FindOwed;
  ids: Ids;
  clock: Clock;
}

/**
 * Whom the number is owed a callback that an agent has yet to take: nobody, the app's customer who asks, as far as is known, or another customer of an app. Where
 * nobody keeps the place of the number, those who share it say so.
 */
export type OwedTo = (request: NewRequest) => Promise<'nobody' | 'them' | 'another'>;

/** For certain. Of a callback that stands in Connect the news of its end may have been lost: then the promise finds out. */
export function createOwedTo({ store, findSharing, ids, clock }: OwedToNeeds): OwedTo {
  const isOwed = (callback: Callback): callback is Callback & Promised => isPromised(callback) && (callback.phase === 'pending' || callback.phase === 'calling' || callback.phase === 'handing-off') && callback.purgeAt > clock.now();
  return async ({ ids: { subject }, order, number, isBehindShared }) => {
    const latest = await store.findLatest(subject);
    const owed = latest && isOwed(latest) ? [latest] : isBehindShared ? [] : (await findSharing(number)).filter(isOwed);
    if (owed.length === 0) return 'nobody';
    return owed.every((callback) => isOfAnother(ids, callback, order)) ? 'another' : 'them';
  };
}
