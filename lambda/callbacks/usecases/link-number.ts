import type { Promised } from '../domain/callback-request';
import type { NumberIndex, CallbackLink } from '../ports/callback-store';

/**
 * Lets a call from the number that the asker showed find the callback, where that is not the number to call. To be done before the callback is written: a link to
 * nothing does no harm, and a callback without its link would not be found.
 */
export async function linkShownNumber(numbers: Pick<NumberIndex, 'linkNumber'>, callback: Promised): Promise<void> {
  if (callback.shownNumber !== undefined && callback.shownNumber !== callback.number) await numbers.linkNumber(callback.shownNumber, linkOf(callback));
}

/** Lets a call from the number find the callback of somebody who shares it, and a click on the number look for those. To be done before it is written, too. */
export function linkSharing(numbers: Pick<NumberIndex, 'linkSharing'>, callback: Promised): Promise<void> {
  return numbers.linkSharing(callback.number, linkOf(callback));
}

/** Lets both links last as long as a callback that is put off. To be done before it is written, too. @param purgeAt its new purge time. Undefined: that stays */
export async function linkPutOff(numbers: Pick<NumberIndex, 'linkNumber' | 'linkSharing' | 'isShared'>, callback: Promised, purgeAt: string | undefined): Promise<void> {
  if (purgeAt === undefined || purgeAt <= callback.purgeAt) return;
  const later = { ...callback, purgeAt };
  await linkShownNumber(numbers, later);
  if (await numbers.isShared(callback.number)) await linkSharing(numbers, later);
}

/** As long as the callback is promised, and then as long as a record is kept: a customer who calls in meanwhile is taken off the list of missed ones. */
export function linkOf({ id, requestedAt, purgeAt }: Promised): CallbackLink {
  return { callbackId: id, linkedAt: requestedAt, openUntil: purgeAt };
}
