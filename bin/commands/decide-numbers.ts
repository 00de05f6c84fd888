import { createListLookUp } from '../../lambda/calling-rules/adapters/dynamodb-list-look-up';
import { createRateLimits } from '../../lambda/ground/adapters/dynamodb-rate-limits';
import { gatherReads } from '../../lambda/ground/adapters/read-item';
import type { Ids } from '../../lambda/ground/ports/clock-ids-notices';
import { agentSubject, subjectsOf } from '../../lambda/calling-rules/domain/list-subject';
import type { Asker } from '../../lambda/calling-rules/domain/asker';
import { type CallVerdict, mayCall, type RulesOfQueue } from '../../lambda/calling-rules/domain/may-call';
import { createLookAtLimits } from '../../lambda/calling-rules/usecases/count-call';
import { readGivenNumber } from '../../lambda/numbers/domain/read-number';
import { numberRefusalSentence } from '../../lambda/numbers/domain/refusals';
import { callingPolicyOf, dayWindowOf } from '../../lib/calling-rules/calling-policy-of';
import type { CheckedSettings } from '../../lib/settings/settings';
import { type DeployedStack, openDocuments } from './deployed-stack';
import { numberRulesOf } from './number-rules-of';

/** The decision depends on whose call it is, of which queue, and when. */
export interface Deciding {
  /** Name in the settings. Undefined: a click. */
  queue?: string | undefined;
  /** User id in Connect. Undefined: the customer asks for the call themself. */
  agent?: string | undefined;
  /** ISO instant. */
  at: string;
}

export interface DecidedNumber {
  typed: string;
  e164?: string;
  verdict: CallVerdict | { may: false; reason: string };
}

/** The whole decision for each number, as a function would make it at that instant: with the lists and the counted calls of the deployed stack. @throws Error that names the queues there are */
export function createDecideNumber(stack: DeployedStack, ids: Ids, { queue: name, agent, at }: Deciding): (typed: string) => Promise<DecidedNumber> {
  const { settings } = stack;
  const numbers = numberRulesOf(settings);
  const calling = callingPolicyOf(settings);
  const queue = name === undefined ? undefined : queueNamed(settings, name);
  const documents = openDocuments(stack);
  const readItem = gatherReads(documents);
  const lists = createListLookUp(readItem, stack.output('CallingListsTableName'));
  const lookAtLimits = createLookAtLimits({ limits: createRateLimits(documents, { TableName: stack.output('CallbacksTableName'), ids, clock: { now: () => at }, readItem }), callsADay: calling.callsADay });
  const asker: Asker = agent === undefined ? { by: 'customer', at } : { by: 'agent', userId: agent };
  const windows = queue?.callingWindow && { ...calling.windows, usual: dayWindowOf(queue.callingWindow), byCountry: {} };
  const ofQueue: RulesOfQueue = { ...(queue?.allowedCountries && { allowedCountries: queue.allowedCountries }), ...(queue?.allowedPrefixes && { allowedPrefixes: queue.allowedPrefixes }), ...(windows && { windows }) };
  return async (typed) => {
    const read = readGivenNumber(typed, numbers);
    if ('code' in read) return { typed, verdict: { may: false, reason: numberRefusalSentence(read) } };
    const [listed, reached] = await Promise.all([lists.of([...subjectsOf(read.e164), ...(agent === undefined ? [] : [agentSubject(agent)])], { exact: true }), lookAtLimits({ number: read.e164, asker })]);
    return { typed, e164: read.e164, verdict: mayCall({ number: read.e164, asker, at, queue: ofQueue }, { rules: { numbers, calling }, listed, reached }) };
  };
}

function queueNamed({ queues }: CheckedSettings, name: string) {
  const queue = queues.find((one) => one.name === name);
  if (!queue) throw new Error(`The settings name no queue "${name}". ${queues.length > 0 ? `They name: ${queues.map((one) => one.name).join(', ')}.` : 'They name none.'}`);
  return queue;
}

export function decidedText({ typed, e164, verdict }: DecidedNumber): string {
  return [typed, ...(e164 ? [e164] : []), `${verdict.may ? 'may be called' : 'refused'}: ${verdict.reason}${'refusal' in verdict ? ` (${verdict.refusal.code})` : ''}`].join('  ');
}
