/** What the functions of announced calls put together in the same way. Made once per environment, outside the handler. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createConnectClient } from '../adapters/connect-client';
import { createQueueWait } from '../adapters/connect-queue-wait';
import { createCallInLine } from '../adapters/dynamodb-call-in-line';
import { createCallInStore } from '../adapters/dynamodb-call-in-store';
import { createCodeIndex } from '../adapters/dynamodb-code-index';
import { createPlaceBook } from '../adapters/dynamodb-place-book';
import { createEventsClient } from '../adapters/event-push';
import { createHashedCodes } from '../adapters/hashed-codes';
import { createPush } from '../adapters/push-channels';
import { randomSecrets } from '../adapters/random-tokens';
import { createPushClient } from '../adapters/sns-push';
import { createCallInTurns } from '../adapters/sqs-call-in-turns';
import { createQueueClient } from '../adapters/sqs-dispatch-queue';
import { systemClock } from '../adapters/system-clock';
import { CALL_IN_BOUNDS, lockSecondsOf } from '../domain/call-in/policy';
import type { callInCodes, callIns, callInTurns } from '../environment/call-ins';
import type { EnvironmentOf } from '../environment/contract';
import type { callbackStore, offerPolicies, placing, queuePolicies } from '../environment/shared';
import type { Notices } from '../ports/surroundings';
import type { TurnPorts } from '../usecases/call-in/take-turn';
import { offersById, queuesById } from './wiring';

interface Outside {
  table: DynamoDBDocumentClient;
  notices: Notices;
}

/** `CALL_IN_NUMBER` is empty only where the functions that use this are not asked at all. */
export function wireCallIns(environment: EnvironmentOf<typeof callbackStore & typeof callIns>, { table, notices }: Outside) {
  return {
    callIns: createCallInStore(table, environment.CALLBACKS_TABLE),
    push: createPush({ sns: createPushClient(), events: createEventsClient() }),
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

export function wireCodes(environment: EnvironmentOf<typeof callbackStore & typeof callInCodes>, table: DynamoDBDocumentClient) {
  return {
    codes: createHashedCodes({ key: environment.CALL_IN_CODE_KEY, secrets: randomSecrets }),
    codeIndex: createCodeIndex(table, { tableName: environment.CALLBACKS_TABLE, clock: systemClock }),
  };
}

export function wireTurns({ CALL_IN_TURNS_URL, CALLBACKS_TABLE }: EnvironmentOf<typeof callbackStore & typeof callInTurns>, table: DynamoDBDocumentClient) {
  return createCallInTurns({ sqs: createQueueClient(), QueueUrl: CALL_IN_TURNS_URL ?? '', table, tableName: CALLBACKS_TABLE, clock: systemClock });
}

type Turning = EnvironmentOf<typeof callbackStore & typeof callIns & typeof callInTurns & typeof queuePolicies & typeof offerPolicies & { INSTANCE_ARN: typeof placing.INSTANCE_ARN }>;

/** For those who look whose turn it is. */
export function wireTurnPorts(environment: Turning, { table, notices }: Outside): TurnPorts {
  return {
    ...wireCallIns(environment, { table, notices }),
    line: createCallInLine(table, environment.CALLBACKS_TABLE),
    turns: wireTurns(environment, table),
    places: createPlaceBook(table, { tableName: environment.CALLBACKS_TABLE, clock: systemClock }),
    wait: createQueueWait(createConnectClient(), { instanceArn: environment.INSTANCE_ARN, clock: systemClock }),
    queues: queuesById(environment),
    offers: offersById(environment),
  };
}
