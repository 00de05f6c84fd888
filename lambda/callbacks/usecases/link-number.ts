import type { Promised } from '../domain/callback';
import { plusSeconds } from '../../ground/domain/instant';
import type { NumberIndex, NumberLink } from '../ports/callback-store';

/** As long as a missed callback is listed: a customer who calls in meanwhile is taken off that list. */
export const KEPT_AFTER_PURGE_SECONDS = 90 * 24 * 3600;

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

function linkOf({ id, requestedAt, purgeAt }: Promised): NumberLink {
  return { callbackId: id, linkedAt: requestedAt, forgetAt: plusSeconds(purgeAt, KEPT_AFTER_PURGE_SECONDS) };
}
