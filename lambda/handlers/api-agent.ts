import { createConnectClient } from '../adapters/connect-client';
import { createAgentDesks } from '../adapters/connect-desks';
import { createTableClient } from '../adapters/table-client';
import { cacheAgentDirectory } from '../adapters/cached-agent-directory';
import { createAgentDirectory } from '../adapters/connect-agents';
import { digestIds } from '../adapters/digest-ids';
import { createAgenda } from '../adapters/dynamodb-agenda';
import { createNotices } from '../adapters/logged-notices';
import { systemClock } from '../adapters/system-clock';
import type { Agent } from '../domain/callback/callback';
import type { Refusal } from '../domain/refusal';
import { apiAgentEnvironment } from '../environment/api-agent';
import { readEnvironment } from '../environment/contract';
import { isCallbackId } from '../http/callback-id';
import { viewDial } from '../http/dial-view';
import { parseIdempotencyKey } from '../http/idempotency-key';
import { viewMe } from '../http/me-view';
import { answer, answerFailure, answerRefusal } from '../http/problem';
import { bodyOf, type Answer, type Request, type Route } from '../http/route';
import { parseStartDialRequest } from '../http/start-dial-request';
import { startDial } from '../usecases/start-dial';
import { createCallbackRoutes } from './callback-routes';
import { wireBasics, wireDispatching, wireNumberRules, wirePlacingTelephony } from './wiring';

const environment = readEnvironment(apiAgentEnvironment, process.env);
const notices = createNotices('api-agent');
const connect = createConnectClient();
const table = createTableClient();
const basics = wireBasics(environment, { connect, table, notices });
const ports = {
  ...basics,
  ...wireDispatching(environment, table),
  agenda: createAgenda(table, { TableName: environment.CALLBACKS_TABLE, store: basics.store }),
  desks: createAgentDesks(connect, { instanceId: environment.INSTANCE_ID, queues: basics.queues, clock: systemClock }),
  telephony: wirePlacingTelephony(environment, connect),
  ids: digestIds,
  legacyAllowed: environment.LEGACY_ALLOWED,
  numberRules: wireNumberRules(environment),
};
const directory = cacheAgentDirectory(createAgentDirectory(connect, environment.INSTANCE_ID, environment.IDENTITY_HOLDS), {
  client: table,
  TableName: environment.CALLBACKS_TABLE,
  clock: systemClock,
});

const routes: Record<string, Route> = {
  'POST /dials': postDial,
  'GET /dials/{id}': getDial,
  'GET /me': getMe,
  ...createCallbackRoutes(ports),
};

/** The agents' API. One function, so that a page's own reads keep warm what a click then needs. */
export async function handler(request: Request): Promise<Answer> {
  try {
    const route = routes[request.routeKey];
    if (!route) return answerRefusal({ code: 'route-not-found' });
    const who = await identify(request);
    return 'code' in who ? answerRefusal(who) : await route(request, who);
  } catch (error) {
    notices.logger.error('request failed', error as Error);
    return answerFailure();
  } finally {
    notices.flush();
  }
}

/** Who is calling says the verified token, never the request. */
async function identify(request: Request): Promise<Agent | Refusal> {
  const identity = request.requestContext.authorizer.jwt.claims[environment.IDENTITY_CLAIM];
  if (typeof identity !== 'string' || identity === '') return { code: 'identity-claim-missing', claim: environment.IDENTITY_CLAIM };
  return (await directory.find(identity)) ?? { code: 'agent-unknown', identity };
}

async function postDial(request: Request, agent: Agent): Promise<Answer> {
  const idempotency = parseIdempotencyKey(request.headers['idempotency-key']);
  if ('code' in idempotency) return answerRefusal(idempotency);
  const body = parseStartDialRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const started = await startDial(ports, { ...body, agent, mode: body.mode ?? environment.DIAL_MODE, idempotencyKey: idempotency.key });
  if ('refusal' in started) return answerRefusal(started.refusal);
  return answer(started.created ? 201 : 200, viewDial(started.callback, started));
}

async function getDial(request: Request, agent: Agent): Promise<Answer> {
  const id = request.pathParameters?.id;
  const callback = isCallbackId(id) ? await ports.store.find(id) : undefined;
  if (callback?.origin !== 'click' || callback.agent.userId !== agent.userId) return answerRefusal({ code: 'dial-not-found' });
  return answer(200, viewDial(callback));
}

async function getMe(_request: Request, agent: Agent): Promise<Answer> {
  const presence = await ports.routing.presence(agent.userId).catch(presenceUnknown);
  const me = viewMe(agent, presence, {
    guarantee: environment.ORDER_GUARANTEE,
    dialMode: environment.DIAL_MODE,
    legacyAllowed: environment.LEGACY_ALLOWED,
    defaultCountry: environment.DEFAULT_COUNTRY,
    allowedCountries: environment.ALLOWED_COUNTRIES,
  });
  return answer(200, me);
}

/** Current user data is 5 calls a second for the whole account: a page must not lose all it shows to the busiest moment of the day. */
function presenceUnknown(error: unknown): 'unknown' {
  notices.logger.warn('presence not read', error as Error);
  return 'unknown';
}
