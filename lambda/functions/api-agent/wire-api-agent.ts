import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { createNewsBook } from '../../agenda/adapters/dynamodb-news-book';
import { createCustomerNumberBook } from '../../agent-callbacks/adapters/dynamodb-customer-numbers';
import { createNumberRoutes } from '../../agent-callbacks/number-routes';
import { createTakenOverList } from '../../agent-callbacks/adapters/dynamodb-taken-over';
import { createQueueRoutes } from '../../agent-callbacks/queue-routes';
import { createCallbackRoutes } from '../../agent-callbacks/routes';
import { createPresentContacts } from '../../agents/adapters/connect-desks';
import type { Agent } from '../../agents/domain/agent';
import type { AgentRoute } from '../../agents/http/agent-route';
import { createLoginBook } from '../../agents/usecases/is-logged-in';
import { createQuietWorkRoutes } from '../../agents/quiet-work-routes';
import { createMeRoutes } from '../../agents/routes';
import { createWorkQuietly } from '../../agents/usecases/work-quietly';
import { createCallbackLookUp } from '../../callbacks/adapters/dynamodb-callback-look-up';
import { createFollowUps } from '../../callbacks/adapters/dynamodb-follow-ups';
import { createNumberIndex } from '../../callbacks/adapters/dynamodb-number-index';
import { createMovingCallbackStore } from '../../callbacks/adapters/moving-callback-store';
import { callbacksFoundUnderOtherKeys, callbacksUnderOtherKeys } from '../../callbacks/adapters/under-other-keys';
import { createPinRoutes } from '../../calling-rules/pin-routes';
import { createCheckRelatedContact } from '../../callbacks/usecases/check-related-contact';
import { createDeviceRoutes } from '../../dials/device-routes';
import { createDialRoutes } from '../../dials/routes';
import { createChooseDevice } from '../../dials/usecases/choose-device';
import { createListOwnClicks } from '../../dials/usecases/list-own-clicks';
import type { EnvironmentOf } from '../../environment/contract';
import { createFollowUpRoutes } from '../../follow-ups/routes';
import { createListFollowUps } from '../../follow-ups/usecases/list-follow-ups';
import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import { gatherReads } from '../../ground/adapters/read-item';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { AgentRouteKey } from '../../http/agent-routes';
import { createAgentsRecords } from '../../journeys/adapters/agents-records';
import { createHistory } from '../../journeys/adapters/dynamodb-history';
import { createPausesLookUp, createPauseSwitch } from '../../pauses/adapters/dynamodb-pauses';
import { callerIdsOf, choosable } from '../../queues/domain/caller-id';
import { createActingRoutes } from '../../supervision/acting-routes';
import { wireAgentCallbacks } from '../wiring/agent-callbacks';
import { type AwsClients, wireBasics, wireDispatching, wireDialler, withRules } from '../wiring/callbacks';
import { withLines } from '../wiring/lines';
import { wireAgentsByName, wireDirectory } from '../wiring/directory';
import { wireDials } from '../wiring/dials';
import type { KnownQueues } from '../wiring/queues';
import { wireDesks } from '../wiring/desks';
import { wireLoans } from '../wiring/loans';
import { recordsOf } from '../wiring/records';
import { wireRoles } from '../wiring/roles';
import { wireListNumberIf } from '../wiring/list-number';
import { wireAgentsRules } from '../wiring/agents-rules';
import { wireActing } from '../wiring/supervision';
import { wireVoicemailAnswers } from '../wiring/voicemails';
import type { apiAgentEnvironment } from './environment';

type ApiAgentEnvironment = EnvironmentOf<typeof apiAgentEnvironment> & KnownQueues;

/** The use cases and routes of the agents' API, bound to what the function talks to. */
export function wireApiAgent(environment: ApiAgentEnvironment, { connect, table, notices, ids }: AwsClients & { notices: LoggedNotices; ids: Ids }) {
  // What a click looks at is asked for in one moment.
  const readItem = gatherReads(table);
  const rules = wireAgentsRules(environment, table, { ids, readItem });
  const { numberRules } = rules;
  const records = recordsOf(environment);
  const basics = { ...withRules(wireBasics(environment, { connect, table, notices }), rules), store: callbacksUnderOtherKeys(createMovingCallbackStore(table, records), ids) };
  const followUps = createFollowUps(table, { ...records, store: basics.store });
  const { INSTANCE_ID: instanceId, CALLBACKS_TABLE: TableName } = environment;
  const { users, desks: keptDesks } = wireDesks(environment, { connect, table });
  const logins = createLoginBook({ routing: basics.routing, presenceShown: keptDesks.presence, clock: systemClock, notices });
  const desks = { ...createPresentContacts(connect, { instanceId, stack: environment.STACK_NAME, queues: basics.queues }), queuesOf: keptDesks.queuesOf };
  const voicemails = wireVoicemailAnswers({ kept: environment.VOICEMAILS_KEPT, answeredQueueUrl: environment.VOICEMAIL_ANSWERED_QUEUE_URL, table, tableName: TableName, desks, queues: basics.queues, ownOutcomes: environment.OWN_OUTCOMES, notices });
  const callerIdsOfClicks = callerIdsOf(environment.calling.callerIds, undefined);
  const ports = {
    ...withLines({ ...basics, ...wireDispatching(environment, table) }),
    ownOutcomes: environment.OWN_OUTCOMES,
    listNumber: wireListNumberIf(environment, table),
    agenda: createAgenda(table, { TableName, store: basics.store, notices }),
    news: createNewsBook(table, { TableName, clock: systemClock }),
    customerNumbers: createCustomerNumberBook(table, { TableName, keptDays: environment.CUSTOMER_NUMBERS_KEPT_DAYS, ids, clock: systemClock }),
    takenOver: createTakenOverList(table, { ...records, store: basics.store }),
    desks,
    withAnswers: voicemails.withAnswers,
    isVoicemail: voicemails.isVoicemail,
    numbers: createNumberIndex(table, { ...records, store: basics.store, ids, readItem }),
    pauses: createPausesLookUp(readItem, TableName),
    placeLookUp: callbacksFoundUnderOtherKeys(createCallbackLookUp(table, TableName, readItem), ids),
    agentsByName: wireAgentsByName(environment, { connect, table }),
    offers: environment.offers,
    dialler: wireDialler(environment, { connect, table }),
    ids,
    dialMode: environment.DIAL_MODE,
    isLoggedIn: logins.isLoggedIn,
    clickRules: {
      legacyAllowed: environment.LEGACY_ALLOWED,
      atMostMinutes: environment.CLICK_AT_MOST_MINUTES,
      recording: environment.CLICK_RECORDING,
      callerId: environment.CALLER_ID,
      callerIds: callerIdsOfClicks,
    },
    followUps,
    checkRelatedContact: createCheckRelatedContact({ followUps, contacts: basics.contacts, defaultCountry: numberRules.defaultCountry }),
  };
  // One search of a user also tells their routing profile.
  const isStill = async ({ userId, username }: Agent) => (await users.of(userId)).answer.username === username;
  const directory = wireDirectory(environment, { connect, table }, { found: users.keep, isStill });
  const pageSettings = {
    guarantee: environment.ORDER_GUARANTEE,
    dialMode: environment.DIAL_MODE,
    legacyAllowed: environment.LEGACY_ALLOWED,
    numberRules,
    ownOutcomes: environment.OWN_OUTCOMES,
    recording: environment.CLICK_RECORDING,
    callerIds: choosable(callerIdsOfClicks),
  };

  const callbacks = wireAgentCallbacks(ports);
  const { book, devices, lend, endLoan } = wireLoans({ connect, table, tableName: TableName, instanceId, holds: basics.holds, clock: systemClock });
  const choosing = { devices, loans: book, lend, checkNumber: rules.checkNumber, agentsChooseDevice: environment.AGENTS_CHOOSE_DEVICE, clock: systemClock };
  const workQuietly = createWorkQuietly({ book, lend, endLoan, quietProfileId: environment.QUIET_WORK_PROFILE_ID, atMostMinutes: environment.QUIET_WORK_AT_MOST_MINUTES, clock: systemClock });

  const agentsRecords = createAgentsRecords(createHistory(table, { TableName, ids }));
  const routes = {
    ...createDialRoutes({ ...voicemails.withClaims(wireDials(ports, callbacks)), listOwnClicks: createListOwnClicks({ agentsRecords, store: ports.store, clock: systemClock }) }),
    ...createMeRoutes({ clock: systemClock, presence: logins.presence, pauses: basics.pauses, queues: basics.queues, notices, workQuietly }, pageSettings),
    ...createPinRoutes(rules),
    ...createQuietWorkRoutes({ workQuietly }),
    ...createDeviceRoutes({ ...choosing, chooseDevice: createChooseDevice(choosing) }),
    ...createCallbackRoutes(callbacks),
    ...createQueueRoutes(callbacks),
    ...createNumberRoutes(callbacks),
    ...createActingRoutes(wireActing({ ...ports, pauseSwitch: createPauseSwitch(table, TableName) })),
    ...createFollowUpRoutes({ listFollowUps: createListFollowUps({ followUps, mayHandle: callbacks.mayHandle }), viewer: callbacks.viewer }),
  } satisfies Record<AgentRouteKey, AgentRoute>;
  return { routes, directory, findRole: wireRoles(environment, { connect, table, notices }) };
}
