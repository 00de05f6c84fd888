import { findUnderOtherKeys } from '../../ground/adapters/under-other-keys';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { CallInStore } from '../ports/call-in-store';

/** While the stack's key changes, a call-in is found under the other keys too. One that is replaced there stays in its place, because the next one has a place of its own. */
export function callInsUnderOtherKeys(store: CallInStore, ids: Pick<Ids, 'underOtherKeys'>): CallInStore {
  return {
    ...store,
    ...findUnderOtherKeys(store, { ids, isOpen: ({ phase }) => phase !== 'ended' }),
    create: (callIn, insteadOf) => store.create(callIn, insteadOf?.subject === callIn.subject ? insteadOf : undefined),
  };
}
