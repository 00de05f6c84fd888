import type { PromiseAnswer, PromiseCallback } from '../../agenda/usecases/promise-callback';
import { type Callback, isPromised, type Pending, type Promised } from '../../callbacks/domain/callback';
import { placeStateOf } from '../../callbacks/domain/customers-place';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import type { StandingIn } from '../../callbacks/usecases/create-or-replace-ended';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import { linkNumber, linkShownNumber } from '../../callbacks/usecases/link-number';

export interface PromiseToAnotherNeeds {
  promiseCallback: PromiseCallback;
  numbers: Pick<NumberIndex, 'linkNumber'>;
}

export interface PromiseAtNumberNeeds extends PromiseToAnotherNeeds {
  findSharing: FindOwed;
  standingIn: StandingIn;
}

/**
 * Promises a callback in the place of its number. The number may owe one to others behind it, who have places of their own: then that one is answered, as if it stood
 * here. The next call finds it from the number which the caller shows, too, be another to be called.
 */
export function createPromiseAtNumber({ promiseCallback, numbers, findSharing, standingIn }: PromiseAtNumberNeeds): PromiseCallback {
  return async (callback) => {
    const sharing = await findSharing(callback.number);
    const theirs = sharing.find(({ crmRecord }) => crmRecord === callback.crmRecord);
    const owed = theirs ?? (sharing.length > 0 && !(await isForPlace(standingIn, callback)) ? sharing[0] : undefined);
    if (owed) return { outcome: 'owed', callback: owed };
    await linkShownNumber(numbers, callback);
    return promiseCallback(callback);
  };
}

/** Somebody keeps the place of the number: how it is with them decides. One that was missed is theirs alone. */
async function isForPlace(standingIn: StandingIn, { subject, crmRecord }: Promised): Promise<boolean> {
  const standing = await standingIn(subject);
  if (!standing) return false;
  const isMissedOfOther = isPromised(standing) && standing.phase === 'ended' && standing.crmRecord !== crmRecord;
  return placeStateOf(standing) !== 'free' && !isMissedOfOther;
}

export type PromiseToAnother = (callback: Callback & Promised & Pending) => Promise<PromiseAnswer>;

/**
 * Promises a callback to another customer behind a number that is owed one already: its subject is theirs alone. By the link a call from the number
 * finds that it owes to several.
 */
export function createPromiseToAnother({ promiseCallback, numbers }: PromiseToAnotherNeeds): PromiseToAnother {
  return async (callback) => {
    await Promise.all([linkShownNumber(numbers, callback), linkNumber(numbers, callback.number, callback)]);
    return promiseCallback(callback);
  };
}
