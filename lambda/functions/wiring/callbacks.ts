/** Wiring that several handlers share. It is made once per environment, outside the handler. */
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDispatchCursorStore } from '../../agenda/adapters/dynamodb-dispatch-cursor';
import { createDispatchQueue } from '../../agenda/adapters/sqs-dispatch-queue';
import { createBringIfNear } from '../../agenda/usecases/bring-if-near';
import { createAgentRouting } from '../../agents/adapters/connect-agents';
import { createAgentHoldStore } from '../../agents/adapters/dynamodb-hold-store';
import { createReleaseAgent, type ReleaseAgent } from '../../agents/usecases/hold-agent';
import { createOpeningHoursBook } from '../../calendar/adapters/connect-opening-hours';
import type { ReadRules } from '../../calling-rules/usecases/ask-rules';
import { createContacts } from '../../callbacks/adapters/connect-contacts';
import { createDialler } from '../../callbacks/adapters/connect-dialler';
import { createCallbackStore } from '../../callbacks/adapters/dynamodb-callback-store';
import { createParking } from '../../callbacks/adapters/dynamodb-parking';
import { createLineBook } from '../../callbacks/adapters/line-book';
import type { Dialler } from '../../callbacks/ports/dialler';
import { type CircumstanceNeeds, createCircumstanceBook } from '../../callbacks/usecases/circumstances';
import { createGatedDialler } from '../../callbacks/usecases/gated-dialler';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, connectInstance, dispatching, orderGuarantee, dialling, placing } from '../../environment/shared';
import { createCapacityBook } from '../../ground/adapters/dynamodb-capacity-book';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { readEach } from '../../ground/adapters/read-item';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import { createAnswerBook } from '../../pacing/adapters/dynamodb-answer-book';
import { createPausesLookUp } from '../../pauses/adapters/dynamodb-pauses';
import { createPlacingGate } from '../../pauses/adapters/dynamodb-placing-gate';
import type { PlacingGate } from '../../pauses/ports/pauses';
import { callerIdsOf } from '../../queues/domain/caller-id';
import type { KnownQueues } from './queues';
import { recordsOf } from './records';
import { countsNothing } from './rules';

type Basics = EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof orderGuarantee> & Pick<KnownQueues, 'queues'>;

export interface AwsClients {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
  notices: Notices;
}

/** For functions that know callbacks, and take nobody out of routing. */
export function wireStores(environment: EnvironmentOf<typeof callbackStore & typeof connectInstance> & Pick<KnownQueues, 'queues'>, { connect, table, notices }: AwsClients) {
  const TableName = environment.CALLBACKS_TABLE;
  const seats = createCapacityBook(table, { tableName: TableName, clock: systemClock });
  const store = createCallbackStore(table, recordsOf(environment));
  const hours = createOpeningHoursBook(connect, { instanceId: environment.INSTANCE_ID, clock: systemClock, notices, table: { client: table, TableName } });
  return {
    store,
    parking: createParking(table, { TableName, store, notices }),
    seats,
    lines: createLineBook(seats),
    answers: createAnswerBook(table, TableName),
    contacts: createContacts(connect, { instanceId: environment.INSTANCE_ID, stack: environment.STACK_NAME }),
    pauses: createPausesLookUp(readEach(table), TableName),
    queues: environment.queues,
    hours,
    releaseAgent: leaveToSweep,
    circumstances: createCircumstanceBook({ hours, readRules: placesNothing, countCall: countsNothing }),
    clock: systemClock,
    notices,
  };
}

/** The sweep gives back within a minute whoever is held for a click that needs it no more. This function has no right to. */
const leaveToSweep: ReleaseAgent = async () => undefined;

/** For functions that follow callbacks and place none: they have no right to read the lists. */
const placesNothing: ReadRules = async () => {
  throw new Error('This function places no calls, so it reads no lists of numbers.');
};

/** For functions that take requests, or place calls: they ask the rules. */
export function withRules<Stores extends Pick<CircumstanceNeeds, 'hours'>, Rules extends Pick<CircumstanceNeeds, 'readRules' | 'countCall'>>(stores: Stores, rules: Rules) {
  return { ...stores, ...rules, circumstances: createCircumstanceBook({ hours: stores.hours, readRules: rules.readRules, countCall: rules.countCall }) };
}

/** For functions that may take agents out of routing, or give them back. */
export function wireBasics(environment: Basics, clients: AwsClients) {
  const { connect, table, notices } = clients;
  const holding = {
    holds: createAgentHoldStore(table, environment.CALLBACKS_TABLE),
    routing: createAgentRouting(connect, {
      instanceId: environment.INSTANCE_ID,
      holdStatusId: environment.HOLD_STATUS_ID,
      routableStatusId: environment.ROUTABLE_STATUS_ID,
      quietRoutingProfileId: environment.QUIET_ROUTING_PROFILE_ID,
    }),
    guarantee: environment.ORDER_GUARANTEE,
    clock: systemClock,
    notices,
  };
  return { ...wireStores(environment, clients), ...holding, releaseAgent: createReleaseAgent(holding) };
}

/** Chooses starts, and sends the messages for them. */
export function wireDispatching(environment: EnvironmentOf<typeof callbackStore & typeof dispatching>, table: DynamoDBDocumentClient) {
  const sending = {
    dispatch: createDispatchQueue(createQueueClient(), { QueueUrl: environment.DISPATCH_QUEUE_URL, clock: systemClock }),
    cursor: createDispatchCursorStore(table, environment.CALLBACKS_TABLE),
    secondsPerCall: environment.SECONDS_PER_CALL,
  };
  return { ...sending, bringIfNear: createBringIfNear({ ...sending, clock: systemClock }) };
}

/** For functions that have the grant to start calls. */
export function wireDialler(environment: EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof dialling> & Pick<KnownQueues, 'queues' | 'calling'>, { connect, table, customersConnect }: Pick<AwsClients, 'connect' | 'table'> & { customersConnect?: ConnectClient }): Dialler {
  const dialler = createDialler(connect, {
    stack: environment.STACK_NAME,
    instanceId: environment.INSTANCE_ID,
    instanceArn: environment.INSTANCE_ARN,
    queues: environment.queues,
    handoffFlowId: environment.HANDOFF_FLOW_ID,
    legacyFlowId: environment.LEGACY_FLOW_ID,
    customerFirstFlowId: environment.CUSTOMER_FIRST_FLOW_ID,
    dedicatedNumber: environment.DEDICATED_NUMBER,
    source: environment.SOURCE_QUEUE_ID ? { queueId: environment.SOURCE_QUEUE_ID } : { number: environment.SOURCE_NUMBER },
    callerId: environment.CALLER_ID,
    callerIds: callerIdsOf(environment.calling.callerIds, undefined),
    ringTimeoutSeconds: environment.RING_TIMEOUT_SECONDS,
    clickRecording: environment.CLICK_RECORDING,
  }, customersConnect);
  return createGatedDialler(dialler, wireGate(environment, table));
}

/** For functions that start calls, or through which one is made. */
export function wireGate(environment: EnvironmentOf<typeof callbackStore & typeof placing>, table: DynamoDBDocumentClient): PlacingGate {
  return createPlacingGate(table, { TableName: environment.CALLBACKS_TABLE, atMostPerMinute: environment.PLACEMENTS_PER_MINUTE, clock: systemClock });
}
