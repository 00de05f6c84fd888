import type { Promised } from '../domain/callback';
import { plusSeconds } from '../../ground/domain/instant';
import type { NumberIndex } from '../ports/callback-store';

/** As long as a missed callback is listed: a customer who calls in meanwhile is taken off that list. */
export const KEPT_AFTER_PURGE_SECONDS = 90 * 24 * 3600;

/** Lets a call from the number that the asker showed find the callback, where that is not the number to call. */
export async function linkShownNumber(numbers: Pick<NumberIndex, 'linkNumber'>, callback: Promised): Promise<void> {
  if (callback.shownNumber !== undefined && callback.shownNumber !== callback.number) await linkNumber(numbers, callback.shownNumber, callback);
}

/**
 * Lets a call from this number find the callback. To be done before the callback is written: a link to nothing does no harm, and a callback without
 * its link would not be found.
 */
export function linkNumber(numbers: Pick<NumberIndex, 'linkNumber'>, number: string, { id, requestedAt, purgeAt }: Promised): Promise<void> {
  return numbers.linkNumber(number, { callbackId: id, linkedAt: requestedAt, forgetAt: plusSeconds(purgeAt, KEPT_AFTER_PURGE_SECONDS) });
}
