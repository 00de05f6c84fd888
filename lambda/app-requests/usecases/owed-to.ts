import { isPromised } from '../../callbacks/domain/callback';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { isOfAnother, type NewRequest } from '../domain/new-request';

export interface OwedToNeeds {
  store: Pick<CallbackStore, 'findLatest'>;
  ids: Ids;
  clock: Clock;
}

/** Whom the number is owed a callback that an agent has yet to take: nobody, the app's customer who asks, as far as is known, or another customer of an app. */
export type OwedTo = (request: NewRequest) => Promise<'nobody' | 'them' | 'another'>;

/** For certain. Of a callback that stands in Connect the news of its end may have been lost: then the promise finds out. */
export function createOwedTo({ store, ids, clock }: OwedToNeeds): OwedTo {
  return async ({ ids: { subject }, order }) => {
    const latest = await store.findLatest(subject);
    const isOwed = latest !== undefined && isPromised(latest) && (latest.phase === 'pending' || latest.phase === 'handing-off') && latest.purgeAt > clock.now();
    if (!isOwed) return 'nobody';
    return isOfAnother(ids, latest, order) ? 'another' : 'them';
  };
}
