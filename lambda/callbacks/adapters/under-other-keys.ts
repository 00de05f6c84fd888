import { findUnderOtherKeys } from '../../ground/adapters/under-other-keys';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { Callback } from '../domain/callback';
import { givesWay } from '../domain/customers-place';
import type { CallbackStore } from '../ports/callback-store';

/** While the stack's key changes, a customer still has one callback at a time: one that is open under another key stands in the way. */
export function callbacksUnderOtherKeys<Store extends CallbackStore>(store: Store, ids: Pick<Ids, 'underOtherKeys'>): Store {
  const inTheWayOf = async (asked: Callback): Promise<Callback | undefined> => {
    const others = await Promise.all(ids.underOtherKeys(asked.subject).map((subject) => store.findLatest(subject)));
    return others.find((there) => there && !givesWay(there, asked));
  };
  return {
    ...store,
    ...findUnderOtherKeys(store, { ids, isOpen: ({ phase, checkAt }) => phase !== 'ended' || checkAt !== undefined }),
    async create(callback: Callback, successor?: (there: Callback) => Promise<Callback | undefined>) {
      const existing = await inTheWayOf(callback);
      return existing ? { created: false, existing } : store.create(callback, successor);
    },
  };
}
