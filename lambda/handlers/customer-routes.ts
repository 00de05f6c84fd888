/** The parts of the customers' API that are about queues and callback requests; wired by api-customer. */
import { parseCallbackRequest, parseNumberCheckRequest } from '../http/customer/callback-request';
import type { AppCustomer, CustomerHttpRequest, CustomerRoute } from '../http/customer/customer-route';
import { viewSlots, viewWait } from '../http/customer/queue-views';
import { viewRequest } from '../http/customer/request-view';
import { parseSlotsQuery } from '../http/customer/slots-query';
import { parseIdempotencyKey } from '../http/idempotency-key';
import { answer, answerRefusal } from '../http/problem';
import { bodyOf, type Answer } from '../http/route';
import type { QueuePolicy } from '../domain/queue-policy';
import { startNumberCheck } from '../usecases/check-number-owner';
import { estimateWaitIn } from '../usecases/estimate-wait';
import { findFreeSlots } from '../usecases/find-slots';
import { findRequest } from '../usecases/find-request';
import { requestCallback, type RequestCallbackPorts } from '../usecases/request-callback';
import { takeBack } from '../usecases/take-back';

export type CustomerRoutePorts = RequestCallbackPorts;

export function createCustomerRoutes(ports: CustomerRoutePorts): Record<string, CustomerRoute> {
  return {
    'GET /queues/{id}/wait': withQueue(ports, (queue) => getWait(ports, queue)),
    'GET /queues/{id}/slots': withQueue(ports, (queue, request) => getSlots(ports, queue, request)),
    'POST /number-checks': (request, asker) => postNumberCheck(ports, request, asker),
    'POST /callback-requests': (request, asker) => postCallbackRequest(ports, request, asker),
    'GET /callback-requests/{token}': (request, asker) => getCallbackRequest(ports, request, asker),
    'DELETE /callback-requests/{token}': (request, asker) => deleteCallbackRequest(ports, request, asker),
  };
}

function withQueue({ queues }: CustomerRoutePorts, route: (queue: QueuePolicy, request: CustomerHttpRequest) => Promise<Answer>): CustomerRoute {
  return async (request) => {
    const queueId = request.pathParameters?.id ?? '';
    const queue = queues.get(queueId);
    return queue ? route(queue, request) : answerRefusal({ code: 'queue-unknown', queueId: queueId.slice(0, 100) });
  };
}

async function getWait(ports: CustomerRoutePorts, queue: QueuePolicy): Promise<Answer> {
  const estimate = await estimateWaitIn(ports, queue.queueId);
  if (!estimate) throw new Error(`The queue ${queue.queueId} is set up for callbacks, but not for estimates.`);
  return answer(200, viewWait(queue, estimate));
}

async function getSlots(ports: CustomerRoutePorts, queue: QueuePolicy, request: CustomerHttpRequest): Promise<Answer> {
  const query = parseSlotsQuery(request.queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const free = await findFreeSlots(ports, queue.queueId, { around: query.around ?? ports.clock.now(), count: query.count });
  return free ? answer(200, viewSlots(queue, free)) : answerRefusal({ code: 'slots-not-offered', queue: queue.name });
}

async function postNumberCheck(ports: CustomerRoutePorts, request: CustomerHttpRequest, asker: AppCustomer): Promise<Answer> {
  const body = parseNumberCheckRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const started = await startNumberCheck(ports, { ...asker, ...body });
  return 'refusal' in started ? answerRefusal(started.refusal) : answer(201, started);
}

async function postCallbackRequest(ports: CustomerRoutePorts, request: CustomerHttpRequest, asker: AppCustomer): Promise<Answer> {
  const idempotency = parseIdempotencyKey(request.headers['idempotency-key']);
  if ('code' in idempotency) return answerRefusal(idempotency);
  const body = parseCallbackRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const requested = await requestCallback(ports, { ...body, ...asker, idempotencyKey: idempotency.key });
  if ('refusal' in requested) return answerRefusal(requested.refusal);
  const { token, callback, created } = requested;
  return answer(created ? 201 : 200, { token, ...viewRequest(callback, viewerOf(ports)) });
}

async function getCallbackRequest(ports: CustomerRoutePorts, request: CustomerHttpRequest, { app }: AppCustomer): Promise<Answer> {
  const found = await findRequest(ports, { app, token: tokenOf(request) });
  return 'refusal' in found ? answerRefusal(found.refusal) : answer(200, viewRequest(found.callback, viewerOf(ports)));
}

async function deleteCallbackRequest(ports: CustomerRoutePorts, request: CustomerHttpRequest, { app }: AppCustomer): Promise<Answer> {
  const found = await findRequest(ports, { app, token: tokenOf(request) });
  if ('refusal' in found) return answerRefusal(found.refusal);
  const cancelled = await takeBack(ports, found.callback);
  if ('refusal' in cancelled) return answerRefusal(cancelled.refusal);
  return answer(cancelled.beingWithdrawn ? 202 : 200, viewRequest(cancelled.callback, viewerOf(ports)));
}

function tokenOf({ pathParameters }: CustomerHttpRequest): string {
  return pathParameters?.token ?? '';
}

function viewerOf({ queues, clock }: CustomerRoutePorts) {
  return { queues, now: clock.now() };
}
