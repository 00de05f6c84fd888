/** Wiring that the functions of announced calls share. It is made once per environment, outside the handler. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomSecrets } from '../../app-access/adapters/random-tokens';
import { createCallInLine } from '../../call-ins/adapters/dynamodb-call-in-line';
import { createCallInStore } from '../../call-ins/adapters/dynamodb-call-in-store';
import { createCodeIndex } from '../../call-ins/adapters/dynamodb-code-index';
import { createHashedCodes } from '../../call-ins/adapters/hashed-codes';
import { createPush } from '../../call-ins/adapters/push-channels';
import { createPushClient } from '../../call-ins/adapters/sns-push';
import { createCallInTurns } from '../../call-ins/adapters/sqs-call-in-turns';
import { callInsUnderOtherKeys } from '../../call-ins/adapters/under-other-keys';
import { CALL_IN_BOUNDS, lockSecondsOf } from '../../call-ins/domain/policy';
import type { Push } from '../../call-ins/ports/push';
import type { callIns, callInTurns, pushing } from '../../environment/call-ins';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, dialling } from '../../environment/shared';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { createCapacityBook } from '../../ground/adapters/dynamodb-capacity-book';
import { createRoundMark } from '../../ground/adapters/dynamodb-round-mark';
import { createEventsClient } from '../../ground/adapters/events-client';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Ids, Notices } from '../../ground/ports/clock-ids-notices';
import { createQueueWait } from '../../queues/adapters/connect-queue-wait';
import type { TurnPorts } from './call-in-steps';
import type { KnownQueues } from './queues';
import { recordsOf } from './records';

interface AwsClients {
  table: DynamoDBDocumentClient;
  notices: Notices;
}

/** `CALL_IN_NUMBER` is empty only where the functions that use this are not asked at all. */
export function wireCallIns(environment: EnvironmentOf<typeof callbackStore & typeof callIns>, { table, notices }: AwsClients) {
  return {
    callIns: createCallInStore(table, recordsOf(environment)),
    policy: {
      ...CALL_IN_BOUNDS,
      readySeconds: environment.CALL_IN_READY_SECONDS,
      codeSeconds: environment.CALL_IN_CODE_SECONDS,
      lockSeconds: lockSecondsOf(environment.CALL_IN_CODE_SECONDS),
      immediateCode: environment.CALL_IN_IMMEDIATE_CODE,
    },
    callInNumber: environment.CALL_IN_NUMBER ?? '',
    clock: systemClock,
    notices,
  };
}

/** For functions that find them by numbers. */
export function wireCallInsByNumber(environment: EnvironmentOf<typeof callbackStore & typeof callIns>, { ids, ...clients }: AwsClients & { ids: Ids }) {
  const wired = wireCallIns(environment, clients);
  return { ...wired, ids, callIns: callInsUnderOtherKeys(wired.callIns, ids) };
}

/** For functions whose decisions tell apps. */
export function wirePush({ PUSH_BUS: busName }: EnvironmentOf<typeof pushing>): { push: Push } {
  return { push: createPush({ sns: createPushClient(), events: createEventsClient(), busName }) };
}

export function wireCodes(environment: EnvironmentOf<typeof callbackStore>, { table, ids }: { table: DynamoDBDocumentClient; ids: Ids }) {
  return {
    codes: createHashedCodes({ ids, secrets: randomSecrets }),
    codeIndex: createCodeIndex(table, { tableName: environment.CALLBACKS_TABLE, clock: systemClock }),
  };
}

export function wireTurns({ CALL_IN_TURNS_URL, CALLBACKS_TABLE }: EnvironmentOf<typeof callbackStore & typeof callInTurns>, table: DynamoDBDocumentClient) {
  return createCallInTurns({ sqs: createQueueClient(), QueueUrl: CALL_IN_TURNS_URL ?? '', table, tableName: CALLBACKS_TABLE, clock: systemClock });
}

type Turning = EnvironmentOf<typeof callbackStore & typeof callIns & typeof callInTurns & typeof pushing & { INSTANCE_ARN: typeof dialling.INSTANCE_ARN }> & KnownQueues;

/** For functions that give customers their turn. */
export function wireTurnPorts(environment: Turning, { table, notices }: AwsClients): TurnPorts {
  return {
    ...wireCallIns(environment, { table, notices }),
    ...wirePush(environment),
    line: createCallInLine(table, environment.CALLBACKS_TABLE),
    sweepMark: createRoundMark(table, { TableName: environment.CALLBACKS_TABLE, round: 'call-ins' }),
    time: invocationTime,
    turns: wireTurns(environment, table),
    seats: createCapacityBook(table, { tableName: environment.CALLBACKS_TABLE, clock: systemClock }),
    wait: createQueueWait(createConnectClient(), { instanceArn: environment.INSTANCE_ARN, clock: systemClock }),
    queues: environment.queues,
    offers: environment.offers,
  };
}
