import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCallCounters } from '../../calling-rules/adapters/dynamodb-call-counters';
import { createListLookUp } from '../../calling-rules/adapters/dynamodb-list-look-up';
import { type AskRules, createAskRules, createReadRules, type ReadRules } from '../../calling-rules/usecases/ask-rules';
import { type CheckNumber, createCheckNumber } from '../../calling-rules/usecases/check-number';
import { type CountCall, createCountCall, createLookAtLimits } from '../../calling-rules/usecases/count-call';
import type { ProvePin } from '../../calling-rules/usecases/prove-pin';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, callingRules } from '../../environment/shared';
import { gatherReads, type ReadItem } from '../../ground/adapters/read-item';
import { systemClock } from '../../ground/adapters/system-clock';
import type { NumberRules } from '../../numbers/domain/read-number';
import { wireNumberRules } from './numbers';
import type { KnownQueues } from './queues';

export type RulesEnvironment = EnvironmentOf<typeof callbackStore & typeof callingRules> & Pick<KnownQueues, 'queues' | 'calling'>;

export interface PlacingRules {
  readRules: ReadRules;
  countCall: CountCall;
}

export interface AskedRules extends PlacingRules {
  numberRules: NumberRules;
  askRules: AskRules;
  checkNumber: CheckNumber;
}

/** Whom Dialback may call: for functions that place calls. @param readItem gathers what is asked for in one moment */
export function wirePlacingRules(environment: RulesEnvironment, table: DynamoDBDocumentClient, readItem: ReadItem = gatherReads(table)): PlacingRules {
  return { readRules: createReadRules(needsOf(environment, readItem)), countCall: createCountCall(limitsOf(environment, table, readItem)) };
}

/** For functions that take requests, too. @param provePin for those of agents: functions of customers do without the hashing */
export function wireRules(environment: RulesEnvironment, table: DynamoDBDocumentClient, { provePin, readItem = gatherReads(table) }: { provePin?: ProvePin; readItem?: ReadItem } = {}): AskedRules {
  const needs = needsOf(environment, readItem);
  const numberRules = needs.rules.numbers;
  const lookAtLimits = createLookAtLimits(limitsOf(environment, table, readItem));
  const askRules = createAskRules({ ...needs, lookAtLimits, clock: systemClock, ...(provePin && { provePin }) });
  return { ...wirePlacingRules(environment, table, readItem), numberRules, askRules, checkNumber: createCheckNumber({ numberRules, askRules }) };
}

function needsOf(environment: RulesEnvironment, readItem: ReadItem) {
  return { rules: { numbers: wireNumberRules(environment), calling: environment.calling }, lists: createListLookUp(readItem, environment.CALLING_LISTS_TABLE) };
}

function limitsOf({ CALLBACKS_TABLE: TableName, calling }: RulesEnvironment, table: DynamoDBDocumentClient, readItem: ReadItem) {
  return { limits: createCallCounters(table, { TableName, clock: systemClock, readItem }), callsADay: calling.callsADay };
}
