import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireKeys } from '../wiring/keys';
import { withQueues } from '../wiring/queues';
import { serveAgents } from '../wiring/serve-agents';
import { apiAgentEnvironment } from './environment';
import { wireApiAgent } from './wire-api-agent';

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiAgentEnvironment, process.env), table);
const notices = createNotices('api-agent', environment.STACK_NAME);
const { keys, ids } = wireKeys(environment, notices);
const { routes, directory, findRole } = wireApiAgent(environment, { connect: createConnectClient(), table, notices, ids });

const serve = serveAgents(routes, { directory, claim: environment.IDENTITY_CLAIM, findRole, notices, refresh: () => keys.refresh() });

/** The agents' API. One function, so that a page's own reads keep warm what a click then needs. */
export const handler = handlerOf(serve);
