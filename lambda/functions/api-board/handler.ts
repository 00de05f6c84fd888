import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { createNewsBook } from '../../agenda/adapters/dynamodb-news-book';
import { createCallbackStore } from '../../callbacks/adapters/dynamodb-callback-store';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { readEach } from '../../ground/adapters/read-item';
import { createTableClient } from '../../ground/adapters/table-client';
import { createPausesLookUp } from '../../pauses/adapters/dynamodb-pauses';
import { createKeptQueueLoads } from '../../queues/adapters/kept-queue-loads';
import { createKeptPinRoutes } from '../../calling-rules/pin-routes';
import { createRuleRoutes } from '../../calling-rules/routes';
import { createBoardRoutes } from '../../supervision/routes';
import { createListBoard } from '../../supervision/usecases/list-board';
import { createReadBoard } from '../../supervision/usecases/read-board';
import { createViewNow } from '../../supervision/usecases/view-now';
import { createVoicemailList, createVoicemailStore } from '../../voicemails/adapters/dynamodb-voicemails';
import { wireDirectory } from '../wiring/directory';
import { wireJourneyRoutes } from '../wiring/journeys';
import { wireKeptLists } from '../wiring/kept-lists';
import { wireKeys } from '../wiring/keys';
import { wireReportRoutes } from '../wiring/reports';
import { withQueues } from '../wiring/queues';
import { recordsOf } from '../wiring/records';
import { wireRoles } from '../wiring/roles';
import { serveAgents } from '../wiring/serve-agents';
import { apiBoardEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiBoardEnvironment, process.env), table);
const { CALLBACKS_TABLE: TableName, STACK_NAME: stack, queues } = environment;
const clock = systemClock;
const connect = createConnectClient();
const notices = createNotices('api-board', stack);
const store = createCallbackStore(table, recordsOf(environment));
const readBoard = createReadBoard({ agenda: createAgenda(table, { TableName, store, notices }), news: createNewsBook(table, { TableName, clock }), store, queues, clock });
const voicemails = environment.VOICEMAILS_KEPT ? createVoicemailList(table, { TableName, store: createVoicemailStore(table, TableName), notices }) : undefined;
const { keys, ids } = wireKeys(environment, notices);
const directory = wireDirectory(environment, { connect, table });
const queueWait = createKeptQueueLoads(connect, { instanceArn: environment.INSTANCE_ARN, queueIds: [...queues.keys()], client: table, TableName, clock });
const boardRoutes = createBoardRoutes({
  viewNow: createViewNow({ readBoard, queues, offers: environment.offers, queueWait, voicemails, pauses: createPausesLookUp(readEach(table), TableName), clock, notices }),
  listBoard: createListBoard({ readBoard, queues, clock }),
  queues,
  exportsNumbers: environment.EXPORTED_NUMBERS === 'whole',
  clock,
});
const journeyRoutes = wireJourneyRoutes(environment, { connect, table, notices, ids, store });

const keptLists = wireKeptLists(environment, table);
const ruleRoutes = { ...createRuleRoutes(keptLists), ...createKeptPinRoutes(keptLists) };

const serve = serveAgents({ ...boardRoutes, ...journeyRoutes, ...ruleRoutes, ...wireReportRoutes(environment, { connect, table, notices }) }, { directory, claim: environment.IDENTITY_CLAIM, findRole: wireRoles(environment, { connect, table, notices }), notices, refresh: () => keys.refresh() });

/** What supervisors see of their queues, journeys, reports, and the lists of numbers. It keeps all that is open in its memory, and changes no callback: what supervisors do is done by `api-agent`. */
export const handler = handlerOf(serve);
