import type { PromiseAnswer, PromiseCallback } from '../../agenda/usecases/promise-callback';
import { type Callback, isReplaced, type Pending } from '../../callbacks/domain/callback';
import { type Click, isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { placeStateOf } from '../../callbacks/domain/customers-place';
import type { CallbackStore, NumberIndex } from '../../callbacks/ports/callback-store';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { linkSharing, linkShownNumber } from '../../callbacks/usecases/link-number';
import type { Ids } from '../../ground/ports/clock-ids-notices';

export interface PromiseToAnotherNeeds {
  /** In the place of the callback's own subject. */
  promiseCallback: PromiseCallback;
  follow: Follow;
  store: Pick<CallbackStore, 'findLatest'>;
  numbers: Pick<NumberIndex, 'linkNumber' | 'linkSharing'>;
  ids: Ids;
}

export type PromiseToAnother = (callback: Callback & Promised & Pending) => Promise<PromiseAnswer>;

/**
 * Promises a callback to another customer behind a number that is owed one already: its subject is theirs alone. By the link a call from the number
 * finds that it owes to several. What stands in the place of the number is marked before the callback is written: a click that looked at that place
 * before looks again. Where nobody stands there, the callback takes that place itself. While an agent's click calls the number, the callback waits for the end of that.
 */
export function createPromiseToAnother({ promiseCallback, follow, store, numbers, ids }: PromiseToAnotherNeeds): PromiseToAnother {
  return async (callback) => {
    await Promise.all([linkShownNumber(numbers, callback), linkSharing(numbers, callback)]);
    const place = ids.digest('customer', callback.number);
    const inPlace = await markPlace({ follow, store }, place);
    if (!inPlace) return promiseCallback({ ...callback, id: callback.id.replace(callback.subject, place), subject: place });
    const click = clickIn(inPlace);
    return promiseCallback({ ...callback, ...(click && { calledBeside: { id: click.id, agent: click.agent, at: click.requestedAt, stays: 'several-owed' as const } }) });
  };
}

/** Others may take the place, or leave it, in the same moment. */
const LOOKS_AT_MOST = 3;

/** Undefined: nobody is in the place. */
async function markPlace({ follow, store }: Pick<PromiseToAnotherNeeds, 'follow' | 'store'>, place: string): Promise<Callback | undefined> {
  for (let look = 1; look <= LOOKS_AT_MOST; look += 1) {
    const there = await store.findLatest(place);
    if (!there) return undefined;
    const marked = await follow(there, { type: 'number-shared' });
    if ('next' in marked && !isReplaced(marked.next) && marked.next.subject === there.subject) return marked.next;
  }
  throw new Error(`Others wrote in the place of ${place} each time that it was to be marked as shared.`);
}

function clickIn(inPlace: Callback): (Callback & Click) | undefined {
  return !isPromised(inPlace) && placeStateOf(inPlace) === 'being-called' ? inPlace : undefined;
}
