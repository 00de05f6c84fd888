import type { PromiseAnswer, PromiseCallback } from '../../agenda/usecases/promise-callback';
import type { Callback, Pending, Promised } from '../../callbacks/domain/callback';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import { linkNumber, linkShownNumber } from '../../callbacks/usecases/link-number';

export interface PromiseToAnotherNeeds {
  promiseCallback: PromiseCallback;
  numbers: Pick<NumberIndex, 'linkNumber'>;
}

/** Promises a callback that the next call finds from the number which the caller shows, be another to be called. */
export function createPromiseShown({ promiseCallback, numbers }: PromiseToAnotherNeeds): PromiseCallback {
  return async (callback) => {
    await linkShownNumber(numbers, callback);
    return promiseCallback(callback);
  };
}

export type PromiseToAnother = (callback: Callback & Promised & Pending) => Promise<PromiseAnswer>;

/**
 * Promises a callback to another customer behind a number that is owed one already: its subject is theirs alone. By the link a call from the number
 * finds that it owes to several.
 */
export function createPromiseToAnother({ promiseCallback, numbers }: PromiseToAnotherNeeds): PromiseToAnother {
  return async (callback) => {
    await linkNumber(numbers, callback.number, callback);
    return promiseCallback(callback);
  };
}
