import type { Callback, Promised } from '../../callbacks/domain/callback';
import { placeStateOf } from '../../callbacks/domain/customers-place';
import type { Move } from '../../callbacks/usecases/advance-callback';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import type { Ids, Notices } from '../../ground/ports/clock-ids-notices';

export interface FillPlaceNeeds {
  findSharing: FindOwed;
  move: Move;
  ids: Ids;
  notices: Pick<Notices, 'failed'>;
}

/** @param left as it was before it was moved away */
export type FillPlace = (left: Callback & Promised) => Promise<void>;

/**
 * A callback whose number was put right leaves the place of its old number. The first of those who share that number, and wait for their time, takes it: a click finds them there, and
 * need not ask who else is owed at a number whose place is empty. Should that fail, a click calls the number as one that nobody is owed at.
 */
export function createFillPlace({ findSharing, move, ids, notices }: FillPlaceNeeds): FillPlace {
  return async ({ id, number, subject }) => {
    const place = ids.digest('customer', number);
    if (![place, ...ids.underOtherKeys(place)].includes(subject)) return;
    try {
      const first = (await findSharing(number)).findLast((callback) => placeStateOf(callback) === 'owed');
      if (first) await move(first, { type: 'moved', customer: { number, subject: place }, edit: {}, version: first.version });
    } catch (error) {
      notices.failed('fill-place', id, error);
    }
  };
}
