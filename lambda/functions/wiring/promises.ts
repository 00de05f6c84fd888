import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { createCancelPromise } from '../../agenda/usecases/cancel-promise';
import { createFindPromised, createPromiseCallback } from '../../agenda/usecases/promise-callback';
import { createFollow, type FollowPorts } from '../../callbacks/usecases/advance-callback';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import { createAtNumber } from '../../callbacks/usecases/create-at-number';
import { createOrReplaceEnded, createOver, freePlace, standingIn } from '../../callbacks/usecases/create-or-replace-ended';
import { createFindSharing } from '../../callbacks/usecases/find-owed';
import type { Ids } from '../../ground/ports/clock-ids-notices';

export type PromisePorts = FollowPorts & { dispatch: DispatchQueue };

/** Of functions that find callbacks by numbers. */
export type PromiseAtNumberPorts = PromisePorts & { numbers: Pick<NumberIndex, 'linkNumber' | 'linkedTo'>; ids: Ids };

/** The use cases of promised callbacks, bound to what one function talks to: several subjects above build on them. */
export function wirePromises(ports: PromisePorts) {
  const follow = createFollow(ports);
  const { bringIfNear } = ports;
  const replaceEnded = createOrReplaceEnded.bind(undefined, ports);
  return {
    follow,
    createOrReplaceEnded: replaceEnded,
    freePlace: freePlace.bind(undefined, ports),
    standingIn: standingIn.bind(undefined, ports),
    createOver: createOver.bind(undefined, ports),
    promiseCallback: createPromiseCallback({ createOrReplaceEnded: replaceEnded, bringIfNear }),
    findPromised: createFindPromised({ store: ports.store, bringIfNear }),
    cancelPromise: createCancelPromise({ follow, dispatch: ports.dispatch }),
    takeSeatInLine: ports.inLine.takeSeat,
  };
}

/** Those of functions through which callbacks are promised to the customer of a number. */
export function wirePromisesAtNumber(ports: PromiseAtNumberPorts) {
  const wired = wirePromises(ports);
  const findSharing = createFindSharing(ports);
  const inPlaceOfNumber = createAtNumber({ ...wired, numbers: ports.numbers, ids: ports.ids });
  return { ...wired, findSharing, createAtNumber: inPlaceOfNumber, promiseAtNumber: createPromiseCallback({ createOrReplaceEnded: inPlaceOfNumber, bringIfNear: ports.bringIfNear }) };
}
