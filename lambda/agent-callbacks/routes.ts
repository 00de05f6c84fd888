/** The part of the agents' API that is about promised callbacks; wired by api-agent. */
import type { Agent } from '../agents/domain/agent';
import type { Asking } from '../agents/domain/role';
import type { AgentRoute, AgentRoutesUnder } from '../agents/http/agent-route';
import type { Callback } from '../callbacks/domain/callback';
import type { Promised } from '../callbacks/domain/callback-request';
import { CALLBACK_REFUSALS } from '../callbacks/domain/refusals';
import { isCallbackId } from '../callbacks/http/callback-id';
import { parseSayOutcomeRequest } from '../callbacks/http/say-outcome-request';
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import { parseIdempotencyKey } from '../http/idempotency-key';
import { answerIn, createRefusalAnswer } from '../http/problem';
import { type Answer, bodyOf, type Request } from '../http/route';
import { isRewritten } from '../numbers/domain/number-notices';
import type { NumberRules } from '../numbers/domain/read-number';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import { PAUSE_REFUSALS } from '../pauses/domain/refusals';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import { AGENT_CALLBACK_REFUSALS } from './domain/refusals';
import { type Told, type Viewer, viewCallback } from './http/callback-view';
import { parseCallNowQuery } from './http/call-now-query';
import { parseEditCallbackRequest } from './http/edit-callback-request';
import { parseListCallbacksQuery } from './http/list-callbacks-query';
import { parseScheduleCallbackRequest } from './http/schedule-callback-request';
import type { CallNow } from './usecases/call-now';
import type { FindCallbackForAgent } from './usecases/callback-for-agent';
import type { CancelCallback } from './usecases/cancel-callback';
import type { EditCallback } from './usecases/edit-callback';
import type { ListCallbacks } from './usecases/list-callbacks';
import type { ClaimAnswer, Claims } from './usecases/look-first';
import type { SayCallbackOutcome } from './usecases/say-callback-outcome';
import type { ScheduleCallback } from './usecases/schedule-callback';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...PAUSE_REFUSALS, ...CALLBACK_REFUSALS, ...AGENT_CALLBACK_REFUSALS });

export interface CallbackRouteNeeds {
  scheduleCallback: ScheduleCallback;
  listCallbacks: ListCallbacks;
  /** Also what became of a callback that a colleague took over. */
  findCallbackToSee: FindCallbackForAgent;
  editCallback: EditCallback;
  cancelCallback: CancelCallback;
  callNow: CallNow;
  claims: Claims;
  sayCallbackOutcome: SayCallbackOutcome;
  viewer: Omit<Viewer, 'agent' | 'language'>;
  numberRules: NumberRules;
}

export function createCallbackRoutes(needs: CallbackRouteNeeds): AgentRoutesUnder<'/callbacks'> {
  const { findCallbackToSee, cancelCallback, callNow, claims } = needs;
  return {
    'POST /callbacks': (request, { agent }) => postCallback(needs, request, agent),
    'GET /callbacks': (request, { agent }) => getCallbacks(needs, request, agent),
    'GET /callbacks/{id}': withId(async (id, asking) => {
      const found = await findCallbackToSee(asking, id);
      return 'refusal' in found ? answerRefusal(found.refusal) : answerCallback(needs, asking, { status: 200, callback: found.callback });
    }),
    'PATCH /callbacks/{id}': withId((id, asking, request) => patchCallback(needs, request, { ...asking, id })),
    'DELETE /callbacks/{id}': withId(async (id, asking) => {
      const cancelled = await cancelCallback({ ...asking, id });
      if ('refusal' in cancelled) return answerRefusal(cancelled.refusal);
      return answerCallback(needs, asking, { status: cancelled.beingWithdrawn ? 202 : 200, callback: cancelled.callback });
    }),
    'POST /callbacks/{id}/dial-now': withId(async (id, asking, request) => {
      const query = parseCallNowQuery(request.queryStringParameters);
      if ('code' in query) return answerRefusal(query);
      const called = await callNow({ ...asking, id, ...query });
      return 'refusal' in called ? answerRefusal(called.refusal) : answerCallback(needs, asking, { status: 200, callback: called.callback });
    }),
    'POST /callbacks/{id}/claim': withId(async (id, asking) => answerClaim(needs, asking, await claims.claim({ ...asking, id }))),
    'DELETE /callbacks/{id}/claim': withId(async (id, asking) => answerClaim(needs, asking, await claims.release({ ...asking, id }))),
    'POST /callbacks/{id}/outcome': withId((id, asking, request) => postOutcome(needs, request, { ...asking, id })),
  };
}

function withId(route: (id: string, asking: Asking, request: Request) => Promise<Answer>): AgentRoute {
  return async (request, asking) => {
    const id = request.pathParameters?.id;
    return isCallbackId(id) ? route(id, asking, request) : answerRefusal({ code: 'callback-not-found' });
  };
}

/** A callback as its agent is shown it. */
function answerCallback({ viewer }: CallbackRouteNeeds, { agent }: Pick<Asking, 'agent'>, { status, callback, told }: { status: number; callback: Callback & Promised; told?: Told }): Answer {
  return answerIn(status, (language) => viewCallback(callback, { agent, ...viewer, language }, told));
}

function answerClaim(needs: CallbackRouteNeeds, asking: Asking, claim: ClaimAnswer): Answer {
  if ('refusal' in claim) return answerRefusal(claim.refusal);
  return answerCallback(needs, asking, { status: claim.beingWithdrawn ? 202 : 200, callback: claim.callback });
}

async function postCallback(needs: CallbackRouteNeeds, request: Request, agent: Agent): Promise<Answer> {
  const idempotency = parseIdempotencyKey(request.headers['idempotency-key']);
  if ('code' in idempotency) return answerRefusal(idempotency);
  const body = parseScheduleCallbackRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const scheduled = await needs.scheduleCallback({ ...body, agent, idempotencyKey: idempotency.key });
  if ('refusal' in scheduled) return answerRefusal(scheduled.refusal);
  const told = { ...scheduled, rewritten: isRewritten(body.number, needs.numberRules) };
  return answerCallback(needs, { agent }, { status: scheduled.created ? 201 : 200, callback: scheduled.callback, told });
}

async function getCallbacks({ listCallbacks, viewer }: CallbackRouteNeeds, request: Request, agent: Agent): Promise<Answer> {
  const query = parseListCallbacksQuery(request.queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const listed = await listCallbacks({ ...query, agent });
  if ('refusal' in listed) return answerRefusal(listed.refusal);
  const { next, since, gone } = listed;
  return answerIn(200, (language) => {
    const callbacks = listed.callbacks.map((callback) => viewCallback(callback, { agent, ...viewer, language }));
    return { callbacks, ...(gone && { gone }), ...(next !== undefined && { next }), ...(since !== undefined && { since }) };
  });
}

async function patchCallback(needs: CallbackRouteNeeds, request: Request, about: Asking & { id: string }): Promise<Answer> {
  const body = parseEditCallbackRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const edited = await needs.editCallback({ ...body, ...about });
  if ('refusal' in edited) return answerRefusal(edited.refusal);
  return answerCallback(needs, about, { status: 200, callback: edited.callback, told: { created: true, ...edited, rewritten: isRewritten(body.number, needs.numberRules) } });
}

async function postOutcome(needs: CallbackRouteNeeds, request: Request, about: Asking & { id: string }): Promise<Answer> {
  const body = parseSayOutcomeRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const said = await needs.sayCallbackOutcome({ ...body, ...about });
  if ('refusal' in said) return answerRefusal(said.refusal);
  return answerCallback(needs, about, { status: 200, callback: said.callback, told: { created: true, ...said } });
}
