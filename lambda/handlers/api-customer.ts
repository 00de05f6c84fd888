import { createConnectClient } from '../adapters/connect-client';
import { createQueueWait } from '../adapters/connect-queue-wait';
import { digestIds } from '../adapters/digest-ids';
import { createNumberChecks } from '../adapters/dynamodb-number-checks';
import { createPlaceBook } from '../adapters/dynamodb-place-book';
import { createRateLimits } from '../adapters/dynamodb-rate-limits';
import { createTokenBook } from '../adapters/dynamodb-token-book';
import { createNotices } from '../adapters/logged-notices';
import { randomSecrets } from '../adapters/random-tokens';
import { createTextClient, createTextMessages } from '../adapters/sns-text-messages';
import { systemClock } from '../adapters/system-clock';
import { createTableClient } from '../adapters/table-client';
import { RATE_LIMITS } from '../domain/customer/rate-limits';
import { apiCustomerEnvironment } from '../environment/api-customer';
import { readEnvironment } from '../environment/contract';
import { readAsker, type AppCustomer, type CustomerHttpRequest, type CustomerRoute } from '../http/customer/customer-route';
import { answerFailure, answerRefusal } from '../http/problem';
import type { Answer } from '../http/route';
import { customerOf } from '../usecases/check-number-owner';
import { keepWithinLimits } from '../usecases/keep-within-limits';
import { createCallInRoutes } from './call-in-routes';
import { wireCallIns, wireCodes, wireTurns } from './call-in-wiring';
import { createCustomerRoutes } from './customer-routes';
import { offersById, wireBacklog, wireFollowing, wireNumberRules } from './wiring';

const environment = readEnvironment(apiCustomerEnvironment, process.env);
const { CALLBACKS_TABLE: TableName, INSTANCE_ARN: instanceArn } = environment;
const notices = createNotices('api-customer');
const connect = createConnectClient();
const table = createTableClient();
const following = wireFollowing(environment, { connect, table, notices });
const limits = createRateLimits(table, { TableName, ids: digestIds, clock: systemClock });
const ports = {
  ...following,
  backlog: wireBacklog(environment, { table, store: following.store }),
  wait: createQueueWait(connect, { instanceArn, clock: systemClock }),
  places: createPlaceBook(table, { tableName: TableName, clock: systemClock }),
  offers: offersById(environment),
  limits,
  checks: createNumberChecks(table, TableName),
  texts: createTextMessages(createTextClient(), { senderId: environment.SENDER_ID }),
  secrets: randomSecrets,
  tokens: createTokenBook(table, { TableName, secrets: randomSecrets }),
  ids: digestIds,
  language: environment.LANGUAGE,
  checkRequired: environment.NUMBER_CHECK_REQUIRED,
  numberRules: wireNumberRules(environment),
};

const callInPorts = {
  ...ports,
  ...wireCallIns(environment, { table, notices }),
  ...wireCodes(environment, table),
  turns: wireTurns(environment, table),
  defaultCountry: environment.DEFAULT_COUNTRY,
  pushTargets: { applications: environment.PUSH_APPLICATIONS, webhooks: environment.PUSH_WEBHOOKS },
};

const routes: Record<string, CustomerRoute> = {
  ...createCustomerRoutes(ports),
  ...createCallInRoutes(callInPorts),
};

/** What apps and sites ask for their customers. The authorizer has let the app in; every request counts towards its limits. */
export async function handler(request: CustomerHttpRequest): Promise<Answer> {
  try {
    const route = routes[request.routeKey];
    if (!route) return answerRefusal({ code: 'route-not-found' });
    const asker = readAsker(request);
    if ('code' in asker) return answerRefusal(asker);
    const tooMany = await countRequest(asker);
    return tooMany ? answerRefusal(tooMany.refusal) : await route(request, asker);
  } catch (error) {
    notices.logger.error('request failed', error as Error);
    return answerFailure();
  } finally {
    notices.flush();
  }
}

function countRequest(asker: AppCustomer) {
  return keepWithinLimits(limits, [
    [RATE_LIMITS.requestsOfCustomer, customerOf(asker)],
    [RATE_LIMITS.requestsOfApp, asker.app],
  ]);
}
