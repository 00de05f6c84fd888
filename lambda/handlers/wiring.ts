/** What several handlers put together in the same way. Made once per environment, outside the handler. */
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAgentRouting } from '../adapters/connect-agents';
import { createTelephony, createTelephonyLookUp } from '../adapters/connect-telephony';
import { createAgentHoldStore } from '../adapters/dynamodb-hold-store';
import { createOpeningHoursBook } from '../adapters/connect-opening-hours';
import { createAgenda } from '../adapters/dynamodb-agenda';
import { createCallInLine } from '../adapters/dynamodb-call-in-line';
import { createCallInStore } from '../adapters/dynamodb-call-in-store';
import { createDispatchCursorStore } from '../adapters/dynamodb-dispatch-cursor';
import { createDueList } from '../adapters/dynamodb-due-list';
import { createLineBook } from '../adapters/line-book';
import { createPlaceBook } from '../adapters/dynamodb-place-book';
import { createCallbackStore } from '../adapters/dynamodb-callback-store';
import { createBacklog } from '../adapters/remembered-backlog';
import { createDispatchQueue, createQueueClient } from '../adapters/sqs-dispatch-queue';
import { systemClock } from '../adapters/system-clock';
import type { EnvironmentOf } from '../environment/contract';
import type { callbackStore, connectInstance, dispatching, numberRules, offerPolicies, orderGuarantee, placing, queuePolicies } from '../environment/shared';
import type { NumberRules } from '../domain/phone-number';
import type { OfferPolicy } from '../domain/offer/offer-policy';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Backlog } from '../ports/backlog';
import type { CallbackStore } from '../ports/callback-store';
import type { Notices } from '../ports/surroundings';
import { bringWhatIsNear } from '../usecases/bring-what-is-near';
import type { Telephony } from '../ports/telephony';

type Basics = EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof orderGuarantee & typeof queuePolicies>;

export interface Outside {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
  notices: Notices;
}

export function wireBasics(environment: Basics, { connect, table, notices }: Outside) {
  return {
    store: createCallbackStore(table, environment.CALLBACKS_TABLE),
    holds: createAgentHoldStore(table, environment.CALLBACKS_TABLE),
    routing: createAgentRouting(connect, {
      instanceId: environment.INSTANCE_ID,
      holdStatusId: environment.HOLD_STATUS_ID,
      routableStatusId: environment.ROUTABLE_STATUS_ID,
      quietRoutingProfileId: environment.QUIET_ROUTING_PROFILE_ID,
    }),
    lines: createLineBook(createPlaceBook(table, { tableName: environment.CALLBACKS_TABLE, clock: systemClock })),
    queues: queuesById(environment),
    hours: createOpeningHoursBook(connect, { instanceId: environment.INSTANCE_ID, clock: systemClock, notices }),
    guarantee: environment.ORDER_GUARANTEE,
    clock: systemClock,
    notices,
  };
}

export function queuesById({ QUEUES }: EnvironmentOf<typeof queuePolicies>): ReadonlyMap<string, QueuePolicy> {
  return new Map(QUEUES.map((queue) => [queue.queueId, queue]));
}

export function offersById({ QUEUES, OFFERS }: EnvironmentOf<typeof queuePolicies & typeof offerPolicies>): ReadonlyMap<string, OfferPolicy> {
  if (OFFERS.length !== QUEUES.length) throw new Error(`OFFERS has ${OFFERS.length} lines for ${QUEUES.length} queues. It must have one for each, in their order.`);
  return new Map(QUEUES.map(({ queueId }, n) => [queueId, { queueId, ...OFFERS[n]! }]));
}

/** For functions that follow callbacks without placing them: what they put back on the list for a near time is brought from there. */
export function wireFollowing(environment: Basics & EnvironmentOf<typeof dispatching>, outside: Outside) {
  const basics = wireBasics(environment, outside);
  const sending = wireDispatching(environment, outside.table);
  return {
    ...basics,
    ...sending,
    store: bringWhatIsNear(basics.store, { ...sending, ...basics }),
    telephony: wireLookUpTelephony(environment, outside.connect),
  };
}

/** For functions that estimate waits. */
export function wireBacklog({ CALLBACKS_TABLE: TableName }: EnvironmentOf<typeof callbackStore>, { table, store }: { table: DynamoDBDocumentClient; store: Pick<CallbackStore, 'findLatest'> }): Backlog {
  const agenda = createAgenda(table, { TableName, store });
  return createBacklog({
    agenda,
    dueList: createDueList(table, { TableName, agenda }),
    line: createCallInLine(table, TableName),
    callIns: createCallInStore(table, TableName),
    places: createPlaceBook(table, { tableName: TableName, clock: systemClock }),
    clock: systemClock,
  });
}

type Numbers = EnvironmentOf<typeof numberRules & typeof queuePolicies & Pick<typeof placing, 'DEDICATED_NUMBER' | 'SOURCE_NUMBER' | 'CALLER_ID'>>;

/** Which numbers may be called: none of the instance's own, be it a queue's. */
export function wireNumberRules(environment: Numbers): NumberRules {
  const own = [environment.DEDICATED_NUMBER, environment.SOURCE_NUMBER, environment.CALLER_ID, ...environment.QUEUES.map(({ callerId }) => callerId)];
  return {
    allowedCountries: environment.ALLOWED_COUNTRIES,
    defaultCountry: environment.DEFAULT_COUNTRY,
    premiumAllowed: environment.PREMIUM_ALLOWED,
    ownNumbers: own.filter((number) => number !== undefined),
  };
}

/** What chooses starts and sends the messages for them. */
export function wireDispatching(environment: EnvironmentOf<typeof callbackStore & typeof dispatching>, table: DynamoDBDocumentClient) {
  return {
    dispatch: createDispatchQueue(createQueueClient(), { QueueUrl: environment.DISPATCH_QUEUE_URL, clock: systemClock }),
    cursor: createDispatchCursorStore(table, environment.CALLBACKS_TABLE),
    secondsPerCall: environment.SECONDS_PER_CALL,
  };
}

export function wirePlacingTelephony(environment: EnvironmentOf<typeof connectInstance & typeof placing & typeof queuePolicies>, connect: ConnectClient): Telephony {
  return createTelephony(connect, {
    instanceId: environment.INSTANCE_ID,
    instanceArn: environment.INSTANCE_ARN,
    queues: queuesById(environment),
    handoffFlowId: environment.HANDOFF_FLOW_ID,
    legacyFlowId: environment.LEGACY_FLOW_ID,
    dedicatedNumber: environment.DEDICATED_NUMBER,
    source: environment.SOURCE_QUEUE_ID ? { queueId: environment.SOURCE_QUEUE_ID } : { number: environment.SOURCE_NUMBER },
    callerId: environment.CALLER_ID,
    ringTimeoutSeconds: environment.RING_TIMEOUT_SECONDS,
  });
}

/** For functions that have no grant to place calls: nothing they decide may ask for one. */
export function wireLookUpTelephony(environment: EnvironmentOf<typeof connectInstance>, connect: ConnectClient): Telephony {
  return {
    ...createTelephonyLookUp(connect, environment.INSTANCE_ID),
    place: () => Promise.reject(new Error('This function places no calls.')),
  };
}
