import { createPromiseToAnother } from '../../agent-callbacks/usecases/promise-to-another';
import type { TokenBook } from '../../app-access/ports/tokens';
import { createNumberOwnership, type OwnershipNeeds } from '../../app-access/usecases/check-number-owner';
import type { CustomerRouteNeeds } from '../../app-requests/routes';
import { createFindRequest } from '../../app-requests/usecases/find-request';
import { createMoveRequest } from '../../app-requests/usecases/move-request';
import { createOwedTo } from '../../app-requests/usecases/owed-to';
import { createPromiseRequest } from '../../app-requests/usecases/promise-request';
import { createRefuseRequest, type RefuseRequestNeeds } from '../../app-requests/usecases/refuse-request';
import { createRequestCallback } from '../../app-requests/usecases/request-callback';
import type { AskRules } from '../../calling-rules/usecases/ask-rules';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { NumberRules } from '../../numbers/domain/read-number';
import type { SlotNeeds } from '../../slots/usecases/find-slots';
import type { EstimateWaitNeeds } from '../../waits/usecases/estimate-wait';
import { createRefuseIfClosingFirst } from '../../waits/usecases/refuse-if-closing-first';
import { type PromisePorts, wirePromisesAtNumber } from './promises';
import { wireSlotsAndWaits } from './slots-and-waits';

export type AppRequestPorts = PromisePorts &
  Omit<SlotNeeds, 'store'> &
  EstimateWaitNeeds &
  OwnershipNeeds & Pick<RefuseRequestNeeds, 'enforceRateLimits'> & { numberRules: NumberRules; askRules: AskRules; numbers: Pick<NumberIndex, 'linkNumber' | 'linkSharing' | 'isShared' | 'linkedTo'>; tokens: TokenBook; ids: Ids; checkRequired: boolean };

/** The use cases of customers with an app, bound to what one function talks to. */
export function wireAppRequests(ports: AppRequestPorts): CustomerRouteNeeds {
  const { store, hours, queues, checks, secrets, tokens, enforceRateLimits, numberRules, askRules, checkRequired, ids, clock, notices } = ports;
  const { follow, findSharing, promiseCallback, promiseAtNumber, findPromised, cancelPromise } = wirePromisesAtNumber(ports);
  const { findFreeSlots, takeSlot, estimateWait } = wireSlotsAndWaits(ports);
  const ownership = createNumberOwnership({ checks, secrets, clock });
  const refuseIfClosingFirst = createRefuseIfClosingFirst({ estimateWait, hours, clock, notices });
  const owedTo = createOwedTo({ store, findSharing, ids, clock });
  const refuseRequest = createRefuseRequest({ hours, ownership, checkRequired, enforceRateLimits, refuseIfClosingFirst, owedTo, clock });
  const promiseRequest = createPromiseRequest({ takeSlot, hours, enforceRateLimits, ownership, promiseCallback: promiseAtNumber, promiseToAnother: createPromiseToAnother({ promiseCallback, follow, store, numbers: ports.numbers, ids }), ids, clock });
  return {
    estimateWait,
    findFreeSlots,
    requestCallback: createRequestCallback({ findPromised, refuseRequest, promiseRequest, owedTo, tokens, queues, numberRules, askRules, ids, clock }),
    findRequest: createFindRequest({ tokens, store }),
    moveRequest: createMoveRequest({ takeSlot, follow, enforceRateLimits, queues, hours, numbers: ports.numbers }),
    cancelPromise,
    queues,
    numberRules,
    clock,
  };
}
