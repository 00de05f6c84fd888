/** The parts of the customers' API that are about queues and callback requests; wired by api-customer. */
import type { CancelPromise } from '../agenda/usecases/cancel-promise';
import type { AppCustomer } from '../app-access/domain/app-customer';
import { APP_REFUSALS } from '../app-access/domain/refusals';
import type { CustomerHttpRequest, CustomerRoute, CustomerRoutesUnder } from '../app-access/http/customer-route';
import { CALLBACK_REFUSALS } from '../callbacks/domain/refusals';
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import { languageIn } from '../ground/domain/speech';
import type { Clock } from '../ground/ports/clock-ids-notices';
import { parseIdempotencyKey } from '../http/idempotency-key';
import { preferredLanguage } from '../http/preferred-language';
import { answer, answerIn, createRefusalAnswer } from '../http/problem';
import { type Answer, bodyOf } from '../http/route';
import { isRewritten } from '../numbers/domain/number-notices';
import type { NumberRules } from '../numbers/domain/read-number';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import { offeredQueue } from '../queues/domain/offered-queue';
import type { QueuePolicy } from '../queues/domain/queue-policy';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import { SLOT_REFUSALS } from '../slots/domain/refusals';
import { parseSlotsQuery } from '../slots/http/slots-query';
import { viewSlots } from '../slots/http/slots-view';
import type { FindFreeSlots } from '../slots/usecases/find-slots';
import { WAIT_REFUSALS } from '../waits/domain/refusals';
import { viewWait } from '../waits/http/wait-view';
import type { EstimateWait } from '../waits/usecases/estimate-wait';
import { REQUEST_REFUSALS } from './domain/refusals';
import { parseCallbackRequest } from './http/callback-request';
import { viewRequest } from './http/request-view';
import { parseMoveRequest } from './http/move-request';
import type { FindRequest } from './usecases/find-request';
import type { MoveRequest } from './usecases/move-request';
import type { RequestCallback } from './usecases/request-callback';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...APP_REFUSALS, ...CALLBACK_REFUSALS, ...SLOT_REFUSALS, ...WAIT_REFUSALS, ...REQUEST_REFUSALS });

export interface CustomerRouteNeeds {
  estimateWait: EstimateWait;
  findFreeSlots: FindFreeSlots;
  requestCallback: RequestCallback;
  findRequest: FindRequest;
  moveRequest: MoveRequest;
  cancelPromise: CancelPromise;
  queues: ReadonlyMap<string, QueuePolicy>;
  numberRules: NumberRules;
  clock: Clock;
}

export function createCustomerRoutes(needs: CustomerRouteNeeds): CustomerRoutesUnder<'/queues' | '/callback-requests'> {
  return {
    'GET /queues/{id}/wait': withQueue(needs, (queue) => getWait(needs, queue)),
    'GET /queues/{id}/slots': withQueue(needs, (queue, request) => getSlots(needs, queue, request)),
    'POST /callback-requests': (request, customer) => postCallbackRequest(needs, request, customer),
    'GET /callback-requests/{token}': (request, customer) => getCallbackRequest(needs, request, customer),
    'PATCH /callback-requests/{token}': (request, customer) => patchCallbackRequest(needs, request, customer),
    'DELETE /callback-requests/{token}': (request, customer) => deleteCallbackRequest(needs, request, customer),
  };
}

function withQueue({ queues }: CustomerRouteNeeds, route: (queue: QueuePolicy, request: CustomerHttpRequest) => Promise<Answer>): CustomerRoute {
  return async (request) => {
    const queueId = request.pathParameters?.id ?? '';
    const queue = offeredQueue(queues, queueId);
    return queue ? route(queue, request) : answerRefusal({ code: 'queue-unknown', queueId: queueId.slice(0, 100) });
  };
}

async function getWait({ estimateWait }: CustomerRouteNeeds, queue: QueuePolicy): Promise<Answer> {
  const estimate = await estimateWait(queue.queueId);
  if (!estimate) throw new Error(`The queue ${queue.queueId} is set up for callbacks, but not for estimates.`);
  return answerIn(200, (language) => viewWait(queue, estimate, language));
}

async function getSlots({ findFreeSlots, clock }: CustomerRouteNeeds, queue: QueuePolicy, request: CustomerHttpRequest): Promise<Answer> {
  const query = parseSlotsQuery(request.queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const free = await findFreeSlots(queue.queueId, { around: query.around ?? clock.now(), count: query.count });
  return free ? answer(200, viewSlots(queue, free)) : answerRefusal({ code: 'slots-not-offered', queue: queue.name });
}

async function postCallbackRequest(needs: CustomerRouteNeeds, request: CustomerHttpRequest, customer: AppCustomer): Promise<Answer> {
  const idempotency = parseIdempotencyKey(request.headers['idempotency-key']);
  if ('code' in idempotency) return answerRefusal(idempotency);
  const body = parseCallbackRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const wished = languageIn(preferredLanguage(request.headers['accept-language']));
  const requested = await needs.requestCallback({ ...body, ...customer, ...(wished && { language: wished }), idempotencyKey: idempotency.key });
  if ('refusal' in requested) return answerRefusal(requested.refusal);
  const { token, callback, created } = requested;
  return answerIn(created ? 201 : 200, (language) => ({ token, ...viewRequest(callback, viewerOf(needs, language), { rewritten: isRewritten(body.number, needs.numberRules) }) }));
}

async function getCallbackRequest(needs: CustomerRouteNeeds, request: CustomerHttpRequest, { app }: AppCustomer): Promise<Answer> {
  const found = await needs.findRequest({ app, token: tokenOf(request) });
  return 'refusal' in found ? answerRefusal(found.refusal) : answerIn(200, (language) => viewRequest(found.callback, viewerOf(needs, language)));
}

async function patchCallbackRequest(needs: CustomerRouteNeeds, request: CustomerHttpRequest, customer: AppCustomer): Promise<Answer> {
  const body = parseMoveRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const found = await needs.findRequest({ app: customer.app, token: tokenOf(request) });
  if ('refusal' in found) return answerRefusal(found.refusal);
  const moved = await needs.moveRequest({ callback: found.callback, customer, startsAt: body.slotStartsAt });
  return 'refusal' in moved ? answerRefusal(moved.refusal) : answerIn(200, (language) => viewRequest(moved.callback, viewerOf(needs, language)));
}

async function deleteCallbackRequest(needs: CustomerRouteNeeds, request: CustomerHttpRequest, { app }: AppCustomer): Promise<Answer> {
  const found = await needs.findRequest({ app, token: tokenOf(request) });
  if ('refusal' in found) return answerRefusal(found.refusal);
  const cancelled = await needs.cancelPromise(found.callback);
  if ('refusal' in cancelled) return answerRefusal(cancelled.refusal);
  return answerIn(cancelled.beingWithdrawn ? 202 : 200, (language) => viewRequest(cancelled.callback, viewerOf(needs, language)));
}

function tokenOf({ pathParameters }: CustomerHttpRequest): string {
  return pathParameters?.token ?? '';
}

function viewerOf({ queues, clock }: CustomerRouteNeeds, language: string) {
  return { queues, now: clock.now(), language };
}
