import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCallCounters } from '../../calling-rules/adapters/dynamodb-call-counters';
import { createListLookUp } from '../../calling-rules/adapters/dynamodb-list-look-up';
import { createPinBook } from '../../calling-rules/adapters/dynamodb-pin-book';
import { scryptPins } from '../../calling-rules/adapters/scrypt-pins';
import { type AskRules, createAskRules, createReadRules, type ReadRules } from '../../calling-rules/usecases/ask-rules';
import { type CheckNumber, createCheckNumber } from '../../calling-rules/usecases/check-number';
import { type CountCall, createCountCall, createLookAtLimits } from '../../calling-rules/usecases/count-call';
import { createProvePin } from '../../calling-rules/usecases/prove-pin';
import { createSetPin, type SetPin } from '../../calling-rules/usecases/set-pin';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, callingRules } from '../../environment/shared';
import { systemClock } from '../../ground/adapters/system-clock';
import type { NumberRules } from '../../numbers/domain/read-number';
import { wireNumberRules } from './numbers';
import type { KnownQueues } from './queues';

export interface WiredRules {
  numberRules: NumberRules;
  readRules: ReadRules;
  askRules: AskRules;
  checkNumber: CheckNumber;
  countCall: CountCall;
  setPin: SetPin;
}

/** Whom Dialback may call: for functions that take requests, or place calls. */
export function wireRules(environment: EnvironmentOf<typeof callbackStore & typeof callingRules> & Pick<KnownQueues, 'queues' | 'calling'>, table: DynamoDBDocumentClient): WiredRules {
  const numberRules = wireNumberRules(environment);
  const limiting = { limits: createCallCounters(table, { TableName: environment.CALLBACKS_TABLE, clock: systemClock }), callsADay: environment.calling.callsADay };
  const pinning = { pins: createPinBook(table, environment.CALLBACKS_TABLE), pinHashes: scryptPins, clock: systemClock };
  const provePin = createProvePin(pinning);
  const needs = { rules: { numbers: numberRules, calling: environment.calling }, lists: createListLookUp(table, environment.CALLING_LISTS_TABLE), lookAtLimits: createLookAtLimits(limiting), provePin, clock: systemClock };
  const askRules = createAskRules(needs);
  return { numberRules, readRules: createReadRules(needs), askRules, checkNumber: createCheckNumber({ numberRules, askRules }), countCall: createCountCall(limiting), setPin: createSetPin({ ...pinning, provePin }) };
}
