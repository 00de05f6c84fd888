/** The part of the agents' API that is about clicks; wired by api-agent. */
import { AGENT_CALLBACK_REFUSALS } from '../agent-callbacks/domain/refusals';
import { type Viewer, viewCallback } from '../agent-callbacks/http/callback-view';
import type { Agent } from '../agents/domain/agent';
import type { Asking } from '../agents/domain/role';
import type { AgentRoute, AgentRoutesUnder } from '../agents/http/agent-route';
import type { DialMode } from '../callbacks/domain/call-mode';
import type { Callback } from '../callbacks/domain/callback';
import type { Click } from '../callbacks/domain/callback-request';
import { CALLBACK_REFUSALS } from '../callbacks/domain/refusals';
import { isCallbackId } from '../callbacks/http/callback-id';
import type { CallbackStore } from '../callbacks/ports/callback-store';
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { DialList } from '../http/api-types';
import { parseIdempotencyKey } from '../http/idempotency-key';
import { answerIn, createRefusalAnswer } from '../http/problem';
import { type Answer, bodyOf, type Request } from '../http/route';
import { isRewritten } from '../numbers/domain/number-notices';
import type { NumberRules } from '../numbers/domain/read-number';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import { PAUSE_REFUSALS } from '../pauses/domain/refusals';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import { maySeeClick } from './domain/may-see-click';
import { DIAL_REFUSALS } from './domain/refusals';
import { type Told, viewDial } from './http/dial-view';
import { dialNotice } from './http/notices';
import { parseSayDialOutcomeRequest } from './http/say-dial-outcome-request';
import { parseStartDialRequest } from './http/start-dial-request';
import type { ListOwnClicks } from './usecases/list-own-clicks';
import type { SayClickOutcome } from './usecases/say-click-outcome';
import type { StartDial } from './usecases/start-dial';
import type { TakeBackClick } from './usecases/take-back-click';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...PAUSE_REFUSALS, ...CALLBACK_REFUSALS, ...AGENT_CALLBACK_REFUSALS, ...DIAL_REFUSALS });

export interface DialRouteNeeds {
  startDial: StartDial;
  takeBackClick: TakeBackClick;
  sayClickOutcome: SayClickOutcome;
  listOwnClicks: ListOwnClicks;
  store: Pick<CallbackStore, 'find'>;
  viewer: Omit<Viewer, 'agent' | 'language'>;
  numberRules: NumberRules;
  /** The mode of clicks that name none. */
  dialMode: DialMode;
}

export function createDialRoutes(needs: DialRouteNeeds): AgentRoutesUnder<'/dials'> {
  return {
    'POST /dials': (request, asking) => postDial(needs, request, asking),
    'GET /dials': async (_request, { agent }) => {
      const clicks = await needs.listOwnClicks(agent);
      return answerIn(200, (language) => ({ dials: clicks.map((click) => viewDial(click, { agent, ...needs.viewer, language })) }) satisfies DialList);
    },
    'GET /dials/{id}': withClick(needs, async (callback, { agent }) => answerDial(needs, agent, { status: 200, callback })),
    'DELETE /dials/{id}': withClick(needs, async (click, { agent }) => {
      const taken = await needs.takeBackClick(click, agent);
      if ('refusal' in taken) return answerRefusal(taken.refusal);
      return answerDial(needs, agent, { status: taken.beingWithdrawn ? 202 : 200, callback: taken.callback });
    }),
    'POST /dials/{id}/outcome': withClick(needs, (click, { agent }, request) => postOutcome(needs, request, { click, agent })),
  };
}

/** A click as its agent is shown it. */
function answerDial({ viewer }: DialRouteNeeds, agent: Agent, { status, callback, told }: { status: number; callback: Callback; told?: Told }): Answer {
  return answerIn(status, (language) => viewDial(callback, { agent, ...viewer, language }, told));
}

async function postDial(needs: DialRouteNeeds, request: Request, asking: Asking): Promise<Answer> {
  const { startDial, dialMode, viewer, numberRules } = needs;
  const idempotency = parseIdempotencyKey(request.headers['idempotency-key']);
  if ('code' in idempotency) return answerRefusal(idempotency);
  const body = parseStartDialRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const { agent } = asking;
  const started = await startDial({ ...body, ...asking, mode: body.mode ?? dialMode, idempotencyKey: idempotency.key });
  if ('refusal' in started) return answerRefusal(started.refusal);
  const rewritten = isRewritten(body.number, numberRules);
  if ('calledNow' in started) return answerIn(200, (language) => ({ callback: viewCallback(started.calledNow, { agent, ...viewer, language }, { created: true, rewritten }), notices: [dialNotice('owed-and-called-now', language)] }));
  return answerDial(needs, agent, { status: started.created ? 201 : 200, callback: started.callback, told: { ...started, rewritten } });
}

/** A click of another agent is not found: nobody learns of others' customers by trying ids. Administrators see it, and may take it back. */
function withClick({ store }: Pick<DialRouteNeeds, 'store'>, route: (click: Callback & Click, asking: Asking, request: Request) => Promise<Answer>): AgentRoute {
  return async (request, asking) => {
    const id = request.pathParameters?.id;
    const callback = isCallbackId(id) ? await store.find(id) : undefined;
    if (callback?.origin !== 'click' || !maySeeClick(asking, callback)) return answerRefusal({ code: 'dial-not-found' });
    return route(callback, asking, request);
  };
}

async function postOutcome(needs: DialRouteNeeds, request: Request, { click, agent }: { click: Callback & Click; agent: Agent }): Promise<Answer> {
  const body = parseSayDialOutcomeRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const said = await needs.sayClickOutcome({ ...body, callback: click, agent });
  if ('refusal' in said) return answerRefusal(said.refusal);
  return answerDial(needs, agent, { status: 200, callback: said.callback, told: { created: true, ...(said.again && { again: said.again }) } });
}
