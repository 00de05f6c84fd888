/** Wiring of journeys and histories, for the function that answers them. */
import { cacheAgentDirectory } from '../../agents/adapters/cached-agent-directory';
import { createUserPace } from '../../agents/adapters/paced-directory';
import { createCallInStore } from '../../call-ins/adapters/dynamodb-call-in-store';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { EnvironmentOf } from '../../environment/contract';
import type { journeysKept } from '../../environment/journeys';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { systemClock as clock } from '../../ground/adapters/system-clock';
import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { createAgentNames, createAgentNamesWithPhones } from '../../journeys/adapters/connect-agent-names';
import { createContactStoryLookUp } from '../../journeys/adapters/connect-contact-stories';
import { createContactStories } from '../../journeys/adapters/dynamodb-contact-stories';
import { createHistory } from '../../journeys/adapters/dynamodb-history';
import { createJourneyRoutes } from '../../journeys/routes';
import { createAskConnect } from '../../journeys/usecases/ask-connect';
import { createListActivities } from '../../journeys/usecases/list-activities';
import { createReadJourney } from '../../journeys/usecases/read-journey';
import { createVoicemailStore } from '../../voicemails/adapters/dynamodb-voicemails';
import type { AwsClients } from './callbacks';
import { wireAgentsById, wireAgentsByName } from './directory';
import type { KnownQueues } from './queues';
import { recordsOf } from './records';

type JourneyEnvironment = EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof journeysKept> & Pick<KnownQueues, 'queues'> & { JOURNEYS: 'ours' | 'all'; DEFAULT_COUNTRY: string };

export function wireJourneyRoutes(environment: JourneyEnvironment, { connect, table, notices, ids, store }: AwsClients & { notices: LoggedNotices; ids: Ids; store: CallbackStore }) {
  const { CALLBACKS_TABLE: TableName, INSTANCE_ID: instanceId, JOURNEYS_KEPT_DAYS: keptDays, queues } = environment;
  const cache = { client: table, TableName, clock };
  const history = createHistory(table, { TableName, ids });
  const stories = createContactStories(table, { TableName, keptDays, clock });
  const askConnect = createAskConnect({ contacts: createContactStoryLookUp(createConnectClient(invocationTime, 1), { instanceId, defaultCountry: environment.DEFAULT_COUNTRY }), clock, letGo: () => notices.count('JourneyQuestion', 'let go') });
  return createJourneyRoutes({
    readJourney: createReadJourney({ stories, history, callbacks: store, askConnect: environment.JOURNEYS === 'all' ? askConnect : undefined, clock }),
    listActivities: createListActivities({ history, callbacks: store, voicemails: createVoicemailStore(table, TableName), callIns: createCallInStore(table, recordsOf(environment)), stories, notices }),
    agentsByName: cacheAgentDirectory(wireAgentsByName(environment, { connect, table }), cache),
    agentNames: createAgentNames(wireAgentsById(environment, { connect, table }), { notices }),
    agentPhones: createAgentNamesWithPhones(connect, instanceId, { notices, clock, pace: createUserPace({ ...cache, asks: 'user' }) }),
    queues,
  });
}
