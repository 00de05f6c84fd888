import type { PromiseAnswer, PromiseCallback } from '../../agenda/usecases/promise-callback';
import type { Callback, Pending, Promised } from '../../callbacks/domain/callback';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import { linkSharing, linkShownNumber } from '../../callbacks/usecases/link-number';

export interface PromiseToAnotherNeeds {
  /** In the place of the callback's own subject. */
  promiseCallback: PromiseCallback;
  numbers: Pick<NumberIndex, 'linkNumber' | 'linkSharing'>;
}

export type PromiseToAnother = (callback: Callback & Promised & Pending) => Promise<PromiseAnswer>;

/**
 * Promises a callback to another customer behind a number that is owed one already: its subject is theirs alone. By the link a call from the number
 * finds that it owes to several.
 */
export function createPromiseToAnother({ promiseCallback, numbers }: PromiseToAnotherNeeds): PromiseToAnother {
  return async (callback) => {
    await Promise.all([linkShownNumber(numbers, callback), linkSharing(numbers, callback)]);
    return promiseCallback(callback);
  };
}
