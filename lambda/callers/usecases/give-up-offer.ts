import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { callerCallbackIds, type CallersChoice } from '../domain/caller-callback';

export interface GiveUpNeeds {
  follow: Follow;
  store: Pick<CallbackStore, 'find'>;
  ids: Ids;
}

export type GiveUpOffer = (choice: CallersChoice) => Promise<void>;

/**
 * The flow could not make the callback that its caller had accepted, or book the time: the caller waits on, and nothing is promised to them. Safe
 * to repeat. It is cancelled first: an attempt that fails would be tried again.
 */
export function createGiveUpOffer({ follow, store, ids }: GiveUpNeeds): GiveUpOffer {
  return async (choice) => {
    const callback = await store.find(callerCallbackIds(ids.digest, choice).id);
    if (!callback || callback.phase === 'ended') return;
    const cancelled = await follow(callback, { type: 'cancelled', cause: 'cancelled' });
    if ('refused' in cancelled || cancelled.next.phase !== 'handing-off') return;
    await follow(cancelled.next, { type: 'reported', contactId: choice.contactId, report: 'callback-refused' });
  };
}
