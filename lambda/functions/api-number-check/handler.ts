import { createNumberChecks } from '../../app-access/adapters/dynamodb-number-checks';
import { createRateLimits } from '../../ground/adapters/dynamodb-rate-limits';
import { randomSecrets } from '../../app-access/adapters/random-tokens';
import { createNumberCheckRoutes } from '../../app-access/routes';
import { createEnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import { createStartNumberCheck } from '../../app-access/usecases/start-number-check';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireKeys } from '../wiring/keys';
import { withQueues } from '../wiring/queues';
import { wireRules } from '../wiring/rules';
import { serveCustomers } from '../wiring/serve-customers';
import { apiNumberCheckEnvironment } from './environment';
import { wireBringCode } from './wire-bring-code';

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiNumberCheckEnvironment, process.env), table);
const { CALLBACKS_TABLE: TableName } = environment;
const notices = createNotices('api-number-check', environment.STACK_NAME);
const { keys, ids } = wireKeys(environment, notices);
const enforceRateLimits = createEnforceRateLimits(createRateLimits(table, { TableName, ids, clock: systemClock }));
const startNumberCheck = createStartNumberCheck({
  checks: createNumberChecks(table, TableName),
  ...wireBringCode(environment, { connect: createConnectClient(), table }),
  secrets: randomSecrets,
  enforceRateLimits,
  checkNumber: wireRules(environment, table).checkNumber,
  clock: systemClock,
  notices,
});

const serve = serveCustomers(createNumberCheckRoutes({ startNumberCheck }), { keys, enforceRateLimits, notices });

/** Brings codes to customers' numbers. It alone may send texts and start the calls that speak codes, and it sees no callback. */
export const handler = handlerOf(serve);
