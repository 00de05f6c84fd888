/** What supervisors do in their queues; wired by api-agent, which has the rights for it. */
import { AGENT_CALLBACK_REFUSALS } from '../agent-callbacks/domain/refusals';
import type { Asking } from '../agents/domain/role';
import type { AgentRoutesUnder } from '../agents/http/agent-route';
import { CALLBACK_REFUSALS } from '../callbacks/domain/refusals';
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { BoardActionAnswer } from '../http/board-api-types';
import { answer, createRefusalAnswer, createRefusalSentence } from '../http/problem';
import { type Answer, bodyOf, type Request } from '../http/route';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import type { QueuePolicy } from '../queues/domain/queue-policy';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import { SUPERVISION_REFUSALS } from './domain/refusals';
import { viewPausesOf } from './http/pauses-view';
import { parseActionRequest, parsePauseRequest } from './http/requests';
import type { ActOnMany } from './usecases/act-on-many';
import type { PauseQueues } from './usecases/pause-queues';

const ROWS = { ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...CALLBACK_REFUSALS, ...AGENT_CALLBACK_REFUSALS, ...SUPERVISION_REFUSALS };
const answerRefusal = createRefusalAnswer(ROWS);
const sentenceOf = createRefusalSentence(ROWS);

export interface ActingRouteNeeds {
  actOnMany: ActOnMany;
  /** Says what would be done, and does nothing. */
  previewMany: ActOnMany;
  pauseQueues: PauseQueues;
  queues: ReadonlyMap<string, QueuePolicy>;
}

export function createActingRoutes(needs: ActingRouteNeeds): AgentRoutesUnder<'/board/actions'> & AgentRoutesUnder<'/pauses'> {
  const { pauseQueues, queues } = needs;
  const put = async (request: Request, asking: Asking, queueId: string | undefined) => {
    const body = parsePauseRequest(bodyOf(request));
    return 'code' in body ? answerRefusal(body) : answerPauses(needs, asking, await pauseQueues.pause(asking, { ...body, queueId }));
  };
  return {
    'POST /board/actions': (request, asking) => postActions(needs, request, asking),
    'GET /pauses': async (_request, { role }) => answer(200, viewPausesOf(role, await pauseQueues.read(), queues)),
    'PUT /pauses': (request, asking) => put(request, asking, undefined),
    'DELETE /pauses': async (_request, asking) => answerPauses(needs, asking, await pauseQueues.resume(asking, undefined)),
    'PUT /pauses/{queueId}': (request, asking) => put(request, asking, request.pathParameters?.queueId ?? ''),
    'DELETE /pauses/{queueId}': async ({ pathParameters }, asking) => answerPauses(needs, asking, await pauseQueues.resume(asking, pathParameters?.queueId ?? '')),
  };
}

function answerPauses({ queues }: ActingRouteNeeds, { role }: Asking, done: Awaited<ReturnType<PauseQueues['pause']>>): Answer {
  return 'refusal' in done ? answerRefusal(done.refusal) : answer(200, viewPausesOf(role, done.pauses, queues));
}

async function postActions({ actOnMany, previewMany }: ActingRouteNeeds, request: Request, asking: Asking): Promise<Answer> {
  const body = parseActionRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const { ids, action, dryRun } = body;
  const answers = await (dryRun ? previewMany : actOnMany)({ asking, ids, action });
  return (language) => {
    const results = answers.map((one) => ('refusal' in one ? { id: one.id, refused: { code: one.refusal.code, sentence: sentenceOf(one.refusal, language) } } : { id: one.id, done: one.done(language) }));
    return answer(200, { results } satisfies BoardActionAnswer);
  };
}
