import type { Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { plusSeconds } from '../../ground/domain/instant';

/** @param contactId the caller's call */
export type LinkChoice = (callback: Promised, contactId: string) => Promise<void>;

/** The caller's call is over, or answered, long before. */
const LINKED_SECONDS = 24 * 3600;

/**
 * Lets the event of an answer find what a caller has just chosen. An agent may answer while they are told when they will be
 * called: so this is done before the callback is written.
 */
export function createLinkChoice(store: Pick<CallbackStore, 'linkContact'>): LinkChoice {
  return async (callback, contactId) => {
    await store.linkContact(contactId, { callbackId: callback.id, forgetAt: plusSeconds(callback.requestedAt, LINKED_SECONDS) });
  };
}
