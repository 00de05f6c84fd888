import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomSecrets } from '../../app-access/adapters/random-tokens';
import type { TokenBook } from '../../app-access/ports/tokens';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { CallInRouteNeeds } from '../../call-ins/routes';
import type { EnvironmentOf } from '../../environment/contract';
import type { Ids, Notices } from '../../ground/ports/clock-ids-notices';
import { wireCallInRequests } from '../wiring/call-in-steps';
import { wireCallInsByNumber, wireCodes, wirePush, wireTurns } from '../wiring/call-ins';
import type { KnownQueues } from '../wiring/queues';
import type { apiCustomerEnvironment } from './environment';

interface AwsClients {
  table: DynamoDBDocumentClient;
  notices: Notices;
  ids: Ids;
  hours: OpeningHoursBook;
  tokens: TokenBook;
  enforceRateLimits: EnforceRateLimits;
}

/** Announced calls have a store, a clock and rules of their own: nothing of the callbacks' is passed along but what is named here. */
export function wireCallInRoutes(environment: EnvironmentOf<typeof apiCustomerEnvironment> & KnownQueues, { table, notices, ids, hours, tokens, enforceRateLimits }: AwsClients): CallInRouteNeeds {
  const { queues } = environment;
  const ports = {
    ...wireCallInsByNumber(environment, { table, notices, ids }),
    ...wirePush(environment),
    ...wireCodes(environment, { table, ids }),
    turns: wireTurns(environment, table),
    secrets: randomSecrets,
    defaultCountry: environment.DEFAULT_COUNTRY,
    pushTargets: { applications: environment.PUSH_APPLICATIONS, webhooks: environment.PUSH_WEBHOOKS },
    ...{ queues, hours, tokens, enforceRateLimits },
  };
  return {
    ...wireCallInRequests(ports),
    tokens,
    queues,
    callInNumber: environment.CALL_IN_NUMBER,
  };
}
