import { secondsBetween } from '../../ground/domain/instant';
import { inPortions } from '../../ground/domain/in-portions';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { type Callback, isReplaced } from '../domain/callback';
import { isPromised, type Promised } from '../domain/callback-request';
import { isUnsure, placeStateOf } from '../domain/customers-place';
import type { CallbackStore, NumberIndex } from '../ports/callback-store';

export interface FindOwedNeeds {
  store: Pick<CallbackStore, 'findLatest'>;
  numbers: Pick<NumberIndex, 'linkedTo'>;
  ids: Ids;
}

/** @param number E.164, as shown */
export type FindOwed = (number: string) => Promise<(Callback & Promised)[]>;

/**
 * The last callback that was promised to the customer of this number, and those of everybody who showed it when they asked to be called at
 * another, or who share it, be they over or not. A link leads to what took the place of its callback, too: one that was missed may be promised again. It stays when the
 * number of its callback is put right, which is not theirs any more then.
 */
export function createFindOwed({ store, numbers, ids }: FindOwedNeeds): FindOwed {
  return async (number) => {
    const place = ids.digest('customer', number);
    const [own, linked] = await Promise.all([store.findLatest(place), numbers.linkedTo(number)]);
    const left = new Set(linked.filter((callback) => isReplaced(callback) && callback.subject !== place).map(({ subject }) => subject));
    const successors = await inPortions([...left], store.findLatest);
    const found = [own, ...linked, ...successors].filter((callback) => callback !== undefined);
    const byId = new Map(found.map((callback) => [callback.id, callback]));
    return [...byId.values()].filter(isPromised).filter((callback) => !isReplaced(callback) && [callback.number, callback.shownNumber].includes(number));
  };
}

/** Those who share this number with the customer in its place, and wait for a callback of their own, or are being called for it. */
export function createFindSharing({ numbers, ids }: Pick<FindOwedNeeds, 'numbers' | 'ids'>): FindOwed {
  return async (number) => sharingAt(number, await numbers.linkedTo(number), ids);
}

/** A link is made right before its callback is written. A function may die in between. */
const WRITTEN_WITHIN_SECONDS = 30;

/** `isBeingShared`: one more may be about to be written. */
export type LookAtSharing = (number: string) => Promise<{ sharing: (Callback & Promised)[]; isBeingShared: boolean }>;

/** For who writes in the place of the number, unless somebody shares it. */
export function createLookAtSharing({ numbers, ids, clock }: { numbers: Pick<NumberIndex, 'linksOf'>; ids: Ids; clock: Clock }): LookAtSharing {
  return async (number) => {
    const { callbacks, unwrittenSince } = await numbers.linksOf(number);
    return { sharing: sharingAt(number, callbacks, ids), isBeingShared: unwrittenSince !== undefined && secondsBetween(unwrittenSince, clock.now()) < WRITTEN_WITHIN_SECONDS };
  };
}

/** Those of them. @param linked all that the number leads to */
export function sharingAt(number: string, linked: readonly Callback[], ids: Ids): (Callback & Promised)[] {
  const place = ids.digest('customer', number);
  const inPlace = [place, ...ids.underOtherKeys(place)];
  return linked.filter(isPromised).filter((callback) => callback.number === number && isOwedOrCalled(callback) && !inPlace.includes(callback.subject));
}

function isOwedOrCalled(callback: Callback): boolean {
  const state = placeStateOf(callback);
  return state === 'owed' || state === 'being-called';
}

/**
 * Those who are still owed a callback at this very number, or one that was missed, or answered by nobody knows whom: the customer in the number's place first,
 * then those who share it.
 */
export function createFindOwedAt(needs: FindOwedNeeds & { clock: Clock }): FindOwed {
  const findOwed = createFindOwed(needs);
  return async (number) => (await findOwed(number)).filter((callback) => callback.number === number && (placeStateOf(callback) !== 'free' || isUnsure(callback, needs.clock.now())));
}
