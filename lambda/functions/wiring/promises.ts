import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { createCancelPromise } from '../../agenda/usecases/cancel-promise';
import { createFindPromised, createPromiseCallback } from '../../agenda/usecases/promise-callback';
import { createFollow, type FollowPorts } from '../../callbacks/usecases/advance-callback';
import { createOrReplaceEnded, freePlace, standingIn } from '../../callbacks/usecases/create-or-replace-ended';

export type PromisePorts = FollowPorts & { dispatch: DispatchQueue };

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
    promiseCallback: createPromiseCallback({ createOrReplaceEnded: replaceEnded, bringIfNear }),
    findPromised: createFindPromised({ store: ports.store, bringIfNear }),
    cancelPromise: createCancelPromise({ follow, dispatch: ports.dispatch }),
    takeSeatInLine: ports.inLine.takeSeat,
  };
}
