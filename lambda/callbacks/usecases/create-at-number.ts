import type { Callback } from '../domain/callback';
import { isPromised, type Promised } from '../domain/callback-request';
import { placeStateOf } from '../domain/customers-place';
import { missedBy } from '../domain/promised-again';
import type { NumberIndex } from '../ports/callback-store';
import type { CreateOrReplaceEnded, StandingIn } from './create-or-replace-ended';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { Follow } from './advance-callback';
import { sharingAt } from './find-owed';
import { linkShownNumber } from './link-number';

export interface AtNumberNeeds {
  createOrReplaceEnded: CreateOrReplaceEnded;
  standingIn: StandingIn;
  follow: Follow;
  numbers: Pick<NumberIndex, 'linkNumber' | 'linkedTo'>;
  ids: Ids;
}

/**
 * Writes what is promised into the place of its number. The number may owe a callback to others behind it, who have places of their own: then that one is answered, as if
 * it stood here. The next call finds it from the number which the asker shows, too, be another to be called. One that they asked for from this number, and missed, is
 * seen to by it.
 */
export function createAtNumber({ createOrReplaceEnded, standingIn, follow, numbers, ids }: AtNumberNeeds): (callback: Callback & Promised) => ReturnType<CreateOrReplaceEnded> {
  return async (callback) => {
    const linked = await numbers.linkedTo(callback.number);
    const sharing = sharingAt(callback.number, linked, ids);
    const theirs = sharing.find((owed) => isSameCustomer(callback, owed));
    const owed = theirs ?? (sharing.length > 0 && !(await isForPlace(standingIn, callback)) ? sharing[0] : undefined);
    if (owed) return { created: false, existing: owed };
    await linkShownNumber(numbers, callback);
    const write = await createOrReplaceEnded(callback);
    const missed = write.created || write.existing.id === callback.id ? missedBy(callback, linked) : undefined;
    if (missed) await follow(missed, { type: 'promised-again' });
    return write;
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
