import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { createVoicemailList } from '../../voicemails/adapters/dynamodb-voicemails';
import { createRecordingLinks } from '../../voicemails/adapters/presigned-recordings';
import { createStorageClient } from '../../voicemails/adapters/storage-client';
import { createVoicemailRoutes } from '../../voicemails/routes';
import { createLinkRecording } from '../../voicemails/usecases/link-recording';
import { createListVoicemails } from '../../voicemails/usecases/list-voicemails';
import { wireDesks } from '../wiring/desks';
import { wireDirectory } from '../wiring/directory';
import { withQueues } from '../wiring/queues';
import { wireRoles } from '../wiring/roles';
import { serveAgents } from '../wiring/serve-agents';
import { wireVoicemailHandling } from '../wiring/voicemails';
import { apiVoicemailsEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiVoicemailsEnvironment, process.env), table);
const { CALLBACKS_TABLE: TableName, STACK_NAME: stack, queues } = environment;
const connect = createConnectClient();
const notices = createNotices('api-voicemails', stack);
const { desks } = wireDesks(environment, { connect, table });
const { store, findVoicemail, handle } = wireVoicemailHandling({ table, tableName: TableName, desks, queues, answeredQueueUrl: environment.VOICEMAIL_ANSWERED_QUEUE_URL, notices });
const routes = createVoicemailRoutes({
  listVoicemails: createListVoicemails({ list: createVoicemailList(table, { TableName, store, notices }), desks, queues, clock: systemClock }),
  handle,
  linkRecording: createLinkRecording({ findVoicemail, recordings: createRecordingLinks(createStorageClient(), { bucket: environment.VOICEMAIL_RECORDINGS, clock: systemClock }) }),
  clock: systemClock,
});
const directory = wireDirectory(environment, { connect, table });

const serve = serveAgents(routes, { directory, claim: environment.IDENTITY_CLAIM, findRole: wireRoles(environment, { connect, table, notices }), notices });

/** The voicemails of the agents' API. Whoever follows a link to a recording does it with this function's rights: so it is the only one of agents that may read them. */
export const handler = handlerOf(serve);
