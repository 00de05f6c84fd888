import { createNumberChecks } from '../../app-access/adapters/dynamodb-number-checks';
import { createRateLimits } from '../../ground/adapters/dynamodb-rate-limits';
import { createTokenBook } from '../../app-access/adapters/dynamodb-token-book';
import { randomSecrets } from '../../app-access/adapters/random-tokens';
import type { CustomerRoute } from '../../app-access/http/customer-route';
import { createEnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import { createCustomerRoutes } from '../../app-requests/routes';
import { createCallInRoutes } from '../../call-ins/routes';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { createCapacityBook } from '../../ground/adapters/dynamodb-capacity-book';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import type { CustomerRouteKey } from '../../http/customer-routes';
import { createQueueWait } from '../../queues/adapters/connect-queue-wait';
import { wireAppRequests } from '../wiring/app-requests';
import { wireStores, wireDispatching, withRules } from '../wiring/callbacks';
import { wireByNumber } from '../wiring/keys';
import { withLines } from '../wiring/lines';
import { withQueues } from '../wiring/queues';
import { wireRules } from '../wiring/rules';
import { serveCustomers } from '../wiring/serve-customers';
import { wireBacklog } from '../wiring/waits';
import { apiCustomerEnvironment } from './environment';
import { wireCallInRoutes } from './wire-call-in-routes';

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiCustomerEnvironment, process.env), table);
const { CALLBACKS_TABLE: TableName, INSTANCE_ARN: instanceArn } = environment;
const notices = createNotices('api-customer', environment.STACK_NAME);
const connect = createConnectClient();
const following = wireByNumber(environment, { table, notices }, withLines({ ...withRules(wireStores(environment, { connect, table, notices }), wireRules(environment, table)), ...wireDispatching(environment, table) }));
const enforceRateLimits = createEnforceRateLimits(createRateLimits(table, { TableName, ids: following.ids, clock: systemClock }));
const tokens = createTokenBook(table, { TableName, secrets: randomSecrets });
const ports = {
  ...following,
  backlogOf: wireBacklog(environment, { table, store: following.store, notices }),
  wait: createQueueWait(connect, { instanceArn, clock: systemClock }),
  seats: createCapacityBook(table, { tableName: TableName, clock: systemClock }),
  offers: environment.offers,
  enforceRateLimits,
  checks: createNumberChecks(table, TableName),
  secrets: randomSecrets,
  tokens,
  checkRequired: environment.CHECK_REQUIRED,
};

const routes = {
  ...createCustomerRoutes(wireAppRequests(ports)),
  ...createCallInRoutes(wireCallInRoutes(environment, { table, notices, hours: following.hours, ids: following.ids, tokens, enforceRateLimits })),
} satisfies Record<Exclude<CustomerRouteKey, 'POST /number-checks'>, CustomerRoute>;

const serve = serveCustomers(routes, { keys: following.keys, enforceRateLimits, notices });

/** The customers' API, for apps and sites, but for the codes that show whose a number is: api-number-check brings those. */
export const handler = handlerOf(serve);
