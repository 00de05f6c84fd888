/** The part of the agents' API that is about promised callbacks; wired by api-agent. */
import type { Agent } from '../domain/callback/callback';
import { isCallbackId } from '../http/callback-id';
import { viewCallback } from '../http/callback-view';
import { parseEditCallbackRequest } from '../http/edit-callback-request';
import { parseIdempotencyKey } from '../http/idempotency-key';
import { parseListCallbacksQuery } from '../http/list-callbacks-query';
import { answer, answerRefusal } from '../http/problem';
import { viewQueues } from '../http/queues-view';
import { bodyOf, type Answer, type Request, type Route } from '../http/route';
import { parseScheduleCallbackRequest } from '../http/schedule-callback-request';
import { callNow, type CallNowPorts } from '../usecases/call-now';
import { cancelCallback, type CancelPorts } from '../usecases/cancel-callback';
import { editCallback, type EditPorts } from '../usecases/edit-callback';
import { findHandled } from '../usecases/handled-callbacks';
import { listCallbacks, type ListPorts } from '../usecases/list-callbacks';
import { listQueues } from '../usecases/list-queues';
import { scheduleCallback, type SchedulePorts } from '../usecases/schedule-callback';

export type CallbackRoutePorts = SchedulePorts & EditPorts & CancelPorts & CallNowPorts & ListPorts;

export function createCallbackRoutes(ports: CallbackRoutePorts): Record<string, Route> {
  const { queues } = ports;
  return {
    'POST /callbacks': (request, agent) => postCallback(ports, request, agent),
    'GET /callbacks': (request, agent) => getCallbacks(ports, request, agent),
    'GET /callbacks/{id}': withId(async (id, agent) => {
      const found = await findHandled(ports, agent, id);
      return 'refusal' in found ? answerRefusal(found.refusal) : answer(200, viewCallback(found.callback, { agent, queues }));
    }),
    'PATCH /callbacks/{id}': withId((id, agent, request) => patchCallback(ports, request, { id, agent })),
    'DELETE /callbacks/{id}': withId(async (id, agent) => {
      const cancelled = await cancelCallback(ports, { agent, id });
      if ('refusal' in cancelled) return answerRefusal(cancelled.refusal);
      return answer(cancelled.beingWithdrawn ? 202 : 200, viewCallback(cancelled.callback, { agent, queues }));
    }),
    'POST /callbacks/{id}/dial-now': withId(async (id, agent) => {
      const called = await callNow(ports, { agent, id });
      return 'refusal' in called ? answerRefusal(called.refusal) : answer(200, viewCallback(called.callback, { agent, queues }));
    }),
    'GET /queues': async (_request, agent) => answer(200, viewQueues(await listQueues(ports, agent))),
  };
}

function withId(route: (id: string, agent: Agent, request: Request) => Promise<Answer>): Route {
  return async (request, agent) => {
    const id = request.pathParameters?.id;
    return isCallbackId(id) ? route(id, agent, request) : answerRefusal({ code: 'callback-not-found' });
  };
}

async function postCallback(ports: CallbackRoutePorts, request: Request, agent: Agent): Promise<Answer> {
  const idempotency = parseIdempotencyKey(request.headers['idempotency-key']);
  if ('code' in idempotency) return answerRefusal(idempotency);
  const body = parseScheduleCallbackRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const scheduled = await scheduleCallback(ports, { ...body, agent, idempotencyKey: idempotency.key });
  if ('refusal' in scheduled) return answerRefusal(scheduled.refusal);
  return answer(scheduled.created ? 201 : 200, viewCallback(scheduled.callback, { agent, queues: ports.queues }, scheduled));
}

async function getCallbacks(ports: CallbackRoutePorts, request: Request, agent: Agent): Promise<Answer> {
  const query = parseListCallbacksQuery(request.queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const listed = await listCallbacks(ports, { ...query, agent });
  if ('refusal' in listed) return answerRefusal(listed.refusal);
  const callbacks = listed.callbacks.map((callback) => viewCallback(callback, { agent, queues: ports.queues }));
  return answer(200, { callbacks, ...(listed.next !== undefined && { next: listed.next }) });
}

async function patchCallback(ports: CallbackRoutePorts, request: Request, { id, agent }: { id: string; agent: Agent }): Promise<Answer> {
  const body = parseEditCallbackRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const edited = await editCallback(ports, { ...body, id, agent });
  if ('refusal' in edited) return answerRefusal(edited.refusal);
  return answer(200, viewCallback(edited.callback, { agent, queues: ports.queues }, { created: true, ...edited }));
}
