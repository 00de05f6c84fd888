import { type Callback, isPromised, type Promised } from '../domain/callback';
import { placeStateOf } from '../domain/customers-place';
import type { NumberIndex } from '../ports/callback-store';
import type { CreateOrReplaceEnded, StandingIn } from './create-or-replace-ended';
import type { FindOwed } from './find-owed';
import { linkShownNumber } from './link-number';

export interface AtNumberNeeds {
  createOrReplaceEnded: CreateOrReplaceEnded;
  standingIn: StandingIn;
  findSharing: FindOwed;
  numbers: Pick<NumberIndex, 'linkNumber'>;
}

/**
 * Writes what is promised into the place of its number. The number may owe a callback to others behind it, who have places of their own: then that one is answered, as if
 * it stood here. The next call finds it from the number which the asker shows, too, be another to be called.
 */
export function createAtNumber({ createOrReplaceEnded, standingIn, findSharing, numbers }: AtNumberNeeds): (callback: Callback & Promised) => ReturnType<CreateOrReplaceEnded> {
  return async (callback) => {
    const sharing = await findSharing(callback.number);
    const theirs = sharing.find((owed) => isSameCustomer(callback, owed));
    const owed = theirs ?? (sharing.length > 0 && !(await isForPlace(standingIn, callback)) ? sharing[0] : undefined);
    if (owed) return { created: false, existing: owed };
    await linkShownNumber(numbers, callback);
    return createOrReplaceEnded(callback);
  };
}

/** As far as is known: an app knows its customers, and the CRM those of agents and callers. */
function isSameCustomer(asked: Promised, owed: Promised): boolean {
  return asked.appCustomer === undefined ? owed.crmRecord === asked.crmRecord : owed.appCustomer === asked.appCustomer;
}

/** Somebody keeps the place of the number: how it is with them decides. One that was missed is theirs alone. */
async function isForPlace(standingIn: StandingIn, callback: Promised & { subject: string }): Promise<boolean> {
  const standing = await standingIn(callback.subject);
  if (!standing) return false;
  const isMissedOfOther = isPromised(standing) && standing.phase === 'ended' && !isSameCustomer(callback, standing);
  return placeStateOf(standing) !== 'free' && !isMissedOfOther;
}
