import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createPinBook } from '../../calling-rules/adapters/dynamodb-pin-book';
import { scryptPins } from '../../calling-rules/adapters/scrypt-pins';
import { createProvePin } from '../../calling-rules/usecases/prove-pin';
import { createSetPin, type SetPin } from '../../calling-rules/usecases/set-pin';
import { systemClock } from '../../ground/adapters/system-clock';
import { type AskedRules, type RulesEnvironment, wireRules } from './rules';

/** Whom agents may call. They alone have PINs. */
export function wireAgentsRules(environment: RulesEnvironment, table: DynamoDBDocumentClient): AskedRules & { setPin: SetPin } {
  const needs = { pins: createPinBook(table, environment.CALLBACKS_TABLE), pinHashes: scryptPins, clock: systemClock };
  const provePin = createProvePin(needs);
  return { ...wireRules(environment, table, provePin), setPin: createSetPin({ ...needs, provePin }) };
}
