import { admittedLate, type PlacedCall } from '../domain/admitted-late';
import type { Callback } from '../domain/callback';
import type { CallbackStore } from '../ports/callback-store';
import type { Contacts } from '../ports/contacts';
import type { Follow } from './advance-callback';
import { lookUpCallback } from './look-up-callback';

export interface ReconcileNeeds {
  store: Pick<CallbackStore, 'save'>;
  contacts: Contacts;
  follow: Follow;
}

/** @returns the callback as it is now */
export type ReconcileCallback = (callback: Callback, calls: readonly PlacedCall[]) => Promise<Callback>;

/**
 * Brings a record of before to where Connect shows its callback: each call that was made for it since is taken up in turn, and what became of it is decided as ever.
 * Nobody is called for it. Safe to repeat.
 */
export function createReconcileCallback({ store, contacts, follow }: ReconcileNeeds): ReconcileCallback {
  const asConnectShows = async (callback: Callback, rootContactId = callback.attempt.handoffContactId): Promise<Callback> => {
    if (callback.phase === 'ended' || rootContactId === undefined) return callback;
    const decision = await follow(callback, await lookUpCallback(contacts, callback, rootContactId));
    return 'next' in decision ? decision.next : callback;
  };
  return async (callback, calls) => {
    let current = await asConnectShows(callback);
    for (const call of [...calls].sort((one, other) => one.at.localeCompare(other.at))) {
      if (current.phase === 'dispatching' || (current.phase === 'calling' && current.attempt.dialledAs === call.calledFirstAs)) {
        current = await asConnectShows(current, call.contactId);
        continue;
      }
      const admitted = admittedLate(current, call);
      if (!admitted) continue;
      const save = await store.save(admitted);
      // Functions are at it again: what they have seen is newer.
      if (save === 'overtaken') return current;
      current = await asConnectShows(save.saved);
    }
    return current;
  };
}
