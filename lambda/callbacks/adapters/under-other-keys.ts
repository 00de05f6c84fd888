import { findUnderOtherKeys } from '../../ground/adapters/under-other-keys';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { Callback } from '../domain/callback';
import { givesWay } from '../domain/customers-place';
import type { CallbackStore } from '../ports/callback-store';

/** For reading alone. */
export function callbacksFoundUnderOtherKeys(store: Pick<CallbackStore, 'find' | 'findLatest'>, ids: Pick<Ids, 'underOtherKeys'>): Pick<CallbackStore, 'find' | 'findLatest'> {
  return findUnderOtherKeys(store, { ids, isOpen: ({ phase, checkAt }) => phase !== 'ended' || checkAt !== undefined });
}

/**
 * While the stack's key changes, a customer still has one callback at a time: one that is open under another key stands in the way, and one that is over there has its say
 * on what takes its place, as it has under the same key.
 */
export function callbacksUnderOtherKeys<Store extends CallbackStore>(store: Store, ids: Pick<Ids, 'underOtherKeys'>): Store {
  return {
    ...store,
    ...callbacksFoundUnderOtherKeys(store, ids),
    async create(callback: Callback, successor: (there: Callback) => Promise<Callback | undefined> = async () => callback) {
      const others = await Promise.all(ids.underOtherKeys(callback.subject).map((subject) => store.findLatest(subject)));
      let next = callback;
      for (const there of others) {
        if (!there) continue;
        const instead = givesWay(there, callback) ? await successor(there) : undefined;
        if (!instead) return { created: false, existing: there };
        next = instead;
      }
      return store.create(next, successor);
    },
  };
}
