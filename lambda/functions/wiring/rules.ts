import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createListLookUp } from '../../calling-rules/adapters/dynamodb-list-look-up';
import { type AskRules, createAskRules, createReadRules, type ReadRules } from '../../calling-rules/usecases/ask-rules';
import { type CheckNumber, createCheckNumber } from '../../calling-rules/usecases/check-number';
import { type CountCall, createCountCall, createLookAtLimits } from '../../calling-rules/usecases/count-call';
import type { ProvePin } from '../../calling-rules/usecases/prove-pin';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, callingRules } from '../../environment/shared';
import { createRateLimits } from '../../ground/adapters/dynamodb-rate-limits';
import { gatherReads, type ReadItem } from '../../ground/adapters/read-item';
import type { StackKeys } from '../../ground/adapters/stack-keys';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Ids } from '../../ground/ports/clock-ids-notices';
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

interface RuleOptions {
  /** Names the counts of calls. Undefined: the function counts none. */
  ids?: Ids;
  /** Read when a call is counted, by functions that need them for nothing else. */
  keys?: Pick<StackKeys, 'refresh'>;
  /** Gathers what is asked for in one moment. */
  readItem?: ReadItem;
}

/** Whom Dialback may call: for functions that place calls. */
export function wirePlacingRules(environment: RulesEnvironment, table: DynamoDBDocumentClient, { ids, keys, readItem = gatherReads(table) }: RuleOptions = {}): PlacingRules {
  const readRules = createReadRules(needsOf(environment, readItem));
  if (!ids) return { readRules, countCall: countsNothing };
  const countCall = createCountCall(limitsOf(environment, table, { ids }));
  return {
    readRules,
    async countCall(call, once) {
      await keys?.refresh();
      return countCall(call, once);
    },
  };
}

export const countsNothing: CountCall = async () => {
  throw new Error('This function has no right to count calls: it places none for good.');
};

/** For functions that take requests, too. @param provePin for those of agents: functions of customers do without the hashing */
export function wireRules(environment: RulesEnvironment, table: DynamoDBDocumentClient, { provePin, ids, readItem = gatherReads(table) }: Omit<RuleOptions, 'keys'> & { provePin?: ProvePin } = {}): AskedRules {
  const needs = needsOf(environment, readItem);
  const numberRules = needs.rules.numbers;
  const lookAtLimits = ids && createLookAtLimits(limitsOf(environment, table, { ids, readItem }));
  const askRules = createAskRules({ ...needs, clock: systemClock, ...(lookAtLimits && { lookAtLimits }), ...(provePin && { provePin }) });
  return { ...wirePlacingRules(environment, table, { readItem, ...(ids && { ids }) }), numberRules, askRules, checkNumber: createCheckNumber({ numberRules, askRules }) };
}

function needsOf(environment: RulesEnvironment, readItem: ReadItem) {
  return { rules: { numbers: wireNumberRules(environment), calling: environment.calling }, lists: createListLookUp(readItem, environment.CALLING_LISTS_TABLE) };
}

/** Calls that were placed within 24 hours, by number and by agent: an item each, in the table of callbacks. */
function limitsOf({ CALLBACKS_TABLE: TableName, calling }: RulesEnvironment, table: DynamoDBDocumentClient, naming: { ids: Ids; readItem?: ReadItem }) {
  return { limits: createRateLimits(table, { TableName, clock: systemClock, ...naming }), callsADay: calling.callsADay };
}
