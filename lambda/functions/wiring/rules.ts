import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createListLookUp } from '../../calling-rules/adapters/dynamodb-list-look-up';
import { type AskRules, createAskRules, createReadRules, type ReadRules } from '../../calling-rules/usecases/ask-rules';
import { type CheckNumber, createCheckNumber } from '../../calling-rules/usecases/check-number';
import type { EnvironmentOf } from '../../environment/contract';
import type { callingRules } from '../../environment/shared';
import { systemClock } from '../../ground/adapters/system-clock';
import type { NumberRules } from '../../numbers/domain/read-number';
import { wireNumberRules } from './numbers';
import type { KnownQueues } from './queues';

export interface WiredRules {
  numberRules: NumberRules;
  readRules: ReadRules;
  askRules: AskRules;
  checkNumber: CheckNumber;
}

/** Whom Dialback may call: for functions that take requests, or place calls. */
export function wireRules(environment: EnvironmentOf<typeof callingRules> & Pick<KnownQueues, 'queues' | 'calling'>, table: DynamoDBDocumentClient): WiredRules {
  const numberRules = wireNumberRules(environment);
  const needs = { rules: { numbers: numberRules, calling: environment.calling }, lists: createListLookUp(table, environment.CALLING_LISTS_TABLE), clock: systemClock };
  const askRules = createAskRules(needs);
  return { numberRules, readRules: createReadRules(needs), askRules, checkNumber: createCheckNumber({ numberRules, askRules }) };
}
