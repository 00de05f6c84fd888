import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { createNewsBook } from '../../agenda/adapters/dynamodb-news-book';
import { createTakenOverList } from '../../agent-callbacks/adapters/dynamodb-taken-over';
import { createQueueRoutes } from '../../agent-callbacks/queue-routes';
import { createCallbackRoutes } from '../../agent-callbacks/routes';
import { cacheAgentDirectory } from '../../agents/adapters/cached-agent-directory';
import { createAgentDirectory } from '../../agents/adapters/connect-agents';
import { createAgentDesks } from '../../agents/adapters/connect-desks';
import { createKeptDesks } from '../../agents/adapters/kept-desks';
import type { Agent } from '../../agents/domain/agent';
import { AGENT_REFUSALS, type AgentRefusal } from '../../agents/domain/refusals';
import type { AgentRoute } from '../../agents/http/agent-route';
import { createLoginBook } from '../../agents/usecases/is-logged-in';
import { createMeRoutes } from '../../agents/routes';
import { createFollowUps } from '../../callbacks/adapters/dynamodb-follow-ups';
import { createNumberIndex } from '../../callbacks/adapters/dynamodb-number-index';
import { createMovingCallbackStore } from '../../callbacks/adapters/moving-callback-store';
import { callbacksUnderOtherKeys } from '../../callbacks/adapters/under-other-keys';
import { createCheckRelatedContact } from '../../callbacks/usecases/check-related-contact';
import { createDialRoutes } from '../../dials/routes';
import { readEnvironment } from '../../environment/contract';
import { createFollowUpRoutes } from '../../follow-ups/routes';
import { createListFollowUps } from '../../follow-ups/usecases/list-follow-ups';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { invocationTime, type Invocation } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { GROUND_REFUSALS } from '../../ground/domain/refusals';
import type { AgentRouteKey } from '../../http/agent-routes';
import { answerFailure, createRefusalAnswer } from '../../http/problem';
import type { Answer, Request } from '../../http/route';
import { wireAgentCallbacks } from '../wiring/agent-callbacks';
import { wireBasics, wireDispatching, wireDialler } from '../wiring/callbacks';
import { withLines } from '../wiring/lines';
import { wireDials } from '../wiring/dials';
import { wireKeys } from '../wiring/keys';
import { wireNumberRules } from '../wiring/numbers';
import { withQueues } from '../wiring/queues';
import { apiAgentEnvironment } from './environment';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...AGENT_REFUSALS });

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiAgentEnvironment, process.env), table);
const notices = createNotices('api-agent', environment.STACK_NAME);
const connect = createConnectClient();
const { keys, ids } = wireKeys(environment, notices);
const basics = { ...wireBasics(environment, { connect, table, notices }), store: callbacksUnderOtherKeys(createMovingCallbackStore(table, environment.CALLBACKS_TABLE), ids) };
const numberRules = wireNumberRules(environment);
const followUps = createFollowUps(table, { TableName: environment.CALLBACKS_TABLE, store: basics.store });
const keptDesks = createKeptDesks(connect, {
  table,
  TableName: environment.CALLBACKS_TABLE,
  clock: systemClock,
  instanceId: environment.INSTANCE_ID,
  routableStatusId: environment.ROUTABLE_STATUS_ID,
  quietRoutingProfileId: environment.QUIET_ROUTING_PROFILE_ID,
});
const logins = createLoginBook({ routing: basics.routing, presenceShown: keptDesks.presence, clock: systemClock, notices });
const ports = {
  ...withLines({ ...basics, ...wireDispatching(environment, table) }),
  ownOutcomes: environment.OWN_OUTCOMES,
  agenda: createAgenda(table, { TableName: environment.CALLBACKS_TABLE, store: basics.store, notices }),
  news: createNewsBook(table, { TableName: environment.CALLBACKS_TABLE, clock: systemClock }),
  takenOver: createTakenOverList(table, { TableName: environment.CALLBACKS_TABLE, store: basics.store }),
  desks: { ...createAgentDesks(connect, { instanceId: environment.INSTANCE_ID, stack: environment.STACK_NAME, queues: basics.queues, clock: systemClock }), queuesOf: keptDesks.queuesOf },
  numbers: createNumberIndex(table, { TableName: environment.CALLBACKS_TABLE, store: basics.store, ids }),
  agentsByName: createAgentDirectory(connect, environment.INSTANCE_ID, 'username'),
  offers: environment.offers,
  dialler: wireDialler(environment, { connect, table }),
  ids,
  dialMode: environment.DIAL_MODE,
  isLoggedIn: logins.isLoggedIn,
  clickRules: { legacyAllowed: environment.LEGACY_ALLOWED, atMostMinutes: environment.CLICK_AT_MOST_MINUTES },
  numberRules,
  checkRelatedContact: createCheckRelatedContact({ followUps, contacts: basics.contacts, defaultCountry: numberRules.defaultCountry }),
};
const directory = cacheAgentDirectory(createAgentDirectory(connect, environment.INSTANCE_ID, environment.IDENTITY_HOLDS), {
  client: table,
  TableName: environment.CALLBACKS_TABLE,
  clock: systemClock,
});
const pageSettings = {
  guarantee: environment.ORDER_GUARANTEE,
  dialMode: environment.DIAL_MODE,
  legacyAllowed: environment.LEGACY_ALLOWED,
  numberRules,
  ownOutcomes: environment.OWN_OUTCOMES,
};

const callbacks = wireAgentCallbacks(ports);

const routes: Record<string, AgentRoute> = {
  ...createDialRoutes(wireDials(ports, callbacks)),
  ...createMeRoutes({ presence: logins.presence, pauses: basics.pauses, queues: basics.queues, notices }, pageSettings),
  ...createCallbackRoutes(callbacks),
  ...createQueueRoutes(callbacks),
  ...createFollowUpRoutes({ listFollowUps: createListFollowUps({ followUps, mayHandle: callbacks.mayHandle }), viewer: callbacks.viewer }),
} satisfies Record<AgentRouteKey, AgentRoute>;

/** The agents' API. One function, so that a page's own reads keep warm what a click then needs. */
export async function handler(request: Request, invocation: Invocation): Promise<Answer> {
  invocationTime.begin(invocation);
  try {
    const route = Object.hasOwn(routes, request.routeKey) ? routes[request.routeKey] : undefined;
    if (!route) return answerRefusal({ code: 'route-not-found' });
    await keys.refresh();
    const who = await identify(request);
    return 'code' in who ? answerRefusal(who) : await route(request, who);
  } catch (error) {
    notices.logger.error('request failed', error as Error);
    return answerFailure();
  } finally {
    notices.flush();
  }
}

/** The verified token says who is calling, never the request. */
async function identify(request: Request): Promise<Agent | AgentRefusal<'identity-claim-missing' | 'agent-unknown'>> {
  const { claims } = request.requestContext.authorizer.jwt;
  const identity = Object.hasOwn(claims, environment.IDENTITY_CLAIM) ? claims[environment.IDENTITY_CLAIM] : undefined;
  if (typeof identity !== 'string' || identity === '') return { code: 'identity-claim-missing', claim: environment.IDENTITY_CLAIM };
  return (await directory.find(identity)) ?? { code: 'agent-unknown', identity };
}
