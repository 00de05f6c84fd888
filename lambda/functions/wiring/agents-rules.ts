import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createPinBook } from '../../calling-rules/adapters/dynamodb-pin-book';
import { scryptPins } from '../../calling-rules/adapters/scrypt-pins';
import { createProvePin } from '../../calling-rules/usecases/prove-pin';
import { createSetPin, type SetPin } from '../../calling-rules/usecases/set-pin';
import type { ReadItem } from '../../ground/adapters/read-item';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { type AskedRules, type RulesEnvironment, wireRules } from './rules';

/** Whom agents may call. They alone have PINs, and are told of limits. @param reading `readItem` gathers what is asked for in one moment */
export function wireAgentsRules(environment: RulesEnvironment, table: DynamoDBDocumentClient, reading: { ids: Ids; readItem: ReadItem }): AskedRules & { setPin: SetPin } {
  const needs = { pins: createPinBook(table, environment.CALLBACKS_TABLE), pinHashes: scryptPins, clock: systemClock };
  const provePin = createProvePin(needs);
  return { ...wireRules(environment, table, { provePin, ...reading }), setPin: createSetPin({ ...needs, provePin }) };
}
