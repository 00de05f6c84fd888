import type { Callback, Pending } from '../../callbacks/domain/callback';
import { type Click, isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { BringIfNear } from '../../callbacks/ports/bring-if-near';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { CreateOrReplaceEnded } from '../../callbacks/usecases/create-or-replace-ended';

export interface PromiseNeeds {
  /** Replaces an earlier callback of the same subject once that is over and nothing of it is left in Connect. */
  createOrReplaceEnded: (callback: Callback & Promised) => ReturnType<CreateOrReplaceEnded>;
  bringIfNear: BringIfNear;
}

export type PromiseAnswer =
  /** `created`: it is promised. `repeated`: this very request was taken before. `owed`: the customer was promised another already. */
  | { outcome: 'created' | 'repeated' | 'owed'; callback: Callback & Promised }
  /** The customer's last one is over, but something of it is still to be taken out of Connect. */
  | { outcome: 'unsettled'; last: Callback }
  /** An agent clicked this customer, and that call is on its way. */
  | { outcome: 'being-called'; click: Callback & Click };

export type PromiseCallback = (callback: Callback & Promised & Pending) => Promise<PromiseAnswer>;

/** One write. A customer is promised one callback at a time, whoever asks; what a repeat may have been cut off from is done again. */
export function createPromiseCallback({ createOrReplaceEnded, bringIfNear }: PromiseNeeds): PromiseCallback {
  return async (callback) => {
    const write = await createOrReplaceEnded(callback);
    const standing = write.created ? callback : write.existing;
    if (!isPromised(standing)) return standing.phase === 'ended' ? { outcome: 'unsettled', last: standing } : { outcome: 'being-called', click: standing };
    if (standing.id === callback.id) {
      await bringIfNear(standing);
      return { outcome: write.created ? 'created' : 'repeated', callback: standing };
    }
    return standing.phase === 'ended' ? { outcome: 'unsettled', last: standing } : { outcome: 'owed', callback: standing };
  };
}

export type FindPromised = (id: string) => Promise<(Callback & Promised) | undefined>;

/** A repeat may come when what was asked for is no longer possible: the first was taken all the same, and its message is made sure of. */
export function createFindPromised({ store, bringIfNear }: { store: Pick<CallbackStore, 'find'>; bringIfNear: BringIfNear }): FindPromised {
  return async (id) => {
    const callback = await store.find(id);
    if (!callback || !isPromised(callback)) return undefined;
    await bringIfNear(callback);
    return callback;
  };
}
