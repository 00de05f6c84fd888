import type { PhoneNumber } from 'libphonenumber-js/max';
import { parseNumber } from '../../numbers/domain/number-readings';
import { type NumberRules, refuseCountry, refuseOwn, refuseType } from '../../numbers/domain/read-number';
import type { CallingPolicy } from '../../queues/domain/calling-policy';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { refuseOutsideWindow } from '../../queues/domain/outside-window';
import type { Asker } from './asker';
import type { ReachedLimit } from './call-limits';
import { type CallRefusal, callRefusalSentence } from './call-refusal';
import { type EntryKey, type Listed, type ListEntry, standingEntry } from './list-entry';
import { agentSubject } from './list-subject';
import { needsPin } from './pin';

/** The operator's rules, as they are in the settings. */
export interface CallingRules {
  numbers: NumberRules;
  calling: CallingPolicy;
}

/** What a queue has of its own. Where it has none, the operator's rules for all hold. */
export type RulesOfQueue = Pick<QueuePolicy, 'allowedCountries' | 'allowedPrefixes' | 'windows'>;

/**
 * When the call is placed that is asked about. `later`: at another time, and then it is asked again, so the hour that it is now says nothing. `soon`: in a moment, and then it is
 * asked again. `now`: with this answer, and nothing asks again.
 */
export type Moment = 'later' | 'soon' | 'now';

export interface CallAsk {
  /** E.164. */
  number: string;
  asker: Asker;
  /** The queue that it is for. Undefined: a click, which is of none. */
  queue?: RulesOfQueue | undefined;
  /** The zone where the customer is, IANA, where somebody named it. */
  customerZone?: string | undefined;
  /** Whoever calls was asked, and calls all the same; or the customer asks at this very moment. */
  atAnyHour?: boolean | undefined;
  /** Default: `soon`. */
  moment?: Moment | undefined;
  /** The agent gave their PIN when they asked. */
  pinGiven?: boolean | undefined;
  /** ISO instant at which the call would be placed. */
  at: string;
}

/** The customer's newest word: they asked for the call after they were put on the list. */
export interface Despite {
  since: string;
  reason?: string;
}

/** What the decision rests on. `listed`: what the lists hold under `subjectsOf(number)`, and of the agent who asks. `reached`: a limit on calls that is full. */
export interface RuleFacts {
  rules: CallingRules;
  listed: readonly Listed[];
  reached?: ReachedLimit | undefined;
}

/** `reason`: a sentence, on every branch. `despite`: the do-not-call entry that does not count. */
export type CallVerdict = { may: true; reason: string; despite?: Despite } | { may: false; reason: string; refusal: CallRefusal };

type Step = (facts: StepFacts) => CallRefusal | undefined;

interface StepFacts extends RuleFacts {
  ask: CallAsk;
  reading: PhoneNumber;
}

/** In the order in which they are asked: the first that says no is the reason. */
const STEPS: readonly Step[] = [
  ({ reading, rules }) => refuseOwn(reading, rules.numbers),
  ({ reading, rules }) => refuseType(reading, rules.numbers),
  refuseBlocked,
  refusePrefix,
  refuseOtherCountry,
  refuseOtherBeginning,
  refuseDoNotCall,
  refuseUnlessPersonal,
  refuseWithoutPin,
  refuseWindow,
  ({ reached }) => reached && { code: 'called-too-often', ...reached },
];

/** Whether a number may be called: the one decision of every line, when a call is asked for and again when it is placed. Pure. */
export function mayCall(ask: CallAsk, facts: RuleFacts): CallVerdict {
  const reading = parseNumber(ask.number, '');
  if (!reading?.isPossible()) return refused({ code: 'number-invalid', number: `"${ask.number}"`, because: 'other-characters', country: facts.rules.numbers.defaultCountry });
  for (const step of STEPS) {
    const refusal = step({ ask, reading, ...facts });
    if (refusal) return refused(refusal);
  }
  const despite = doNotCallOf(ask, facts.listed);
  if (!despite) return { may: true, reason: 'No rule forbids the call.' };
  const { since, reason } = despite;
  return { may: true, reason: 'The number is on the do-not-call list, and the customer asked for this call themself afterwards: that counts.', despite: { since, ...(reason && { reason }) } };
}

function refused(refusal: CallRefusal): CallVerdict {
  return { may: false, refusal, reason: callRefusalSentence(refusal) };
}

/** Of several entries of the two company lists the most telling one counts; a block before an allowance of the same subject. */
function refuseBlocked({ ask: { asker, number, at }, listed }: StepFacts): CallRefusal | undefined {
  const first = ofNumber(listed, number).find((one) => standingEntry(one, 'blocked', at) ?? standingEntry(one, 'allowed', at));
  const entry = first && standingEntry(first, 'blocked', at);
  return entry && { code: 'number-blocked', ...(entry.reason && asker.by === 'agent' && { reason: entry.reason }) };
}

function refusePrefix({ ask, rules, listed }: StepFacts): CallRefusal | undefined {
  const prefix = rules.calling.blockedPrefixes.find((each) => ask.number.startsWith(each));
  if (prefix === undefined) return undefined;
  const exception = allowance(ask, listed);
  return exception && lengthOf(exception.subject) >= prefix.length ? undefined : { code: 'number-prefix-blocked', prefix };
}

function refuseOtherCountry({ ask, reading, rules, listed }: StepFacts): CallRefusal | undefined {
  const { allowedCountries } = rules.numbers;
  const ofQueue = ask.queue?.allowedCountries ?? allowedCountries;
  return allowance(ask, listed) ? undefined : refuseCountry(reading, { allowedCountries: allowedCountries.filter((country) => ofQueue.includes(country)) });
}

/** Where a queue names beginnings, it calls no other numbers. */
function refuseOtherBeginning({ ask, listed }: StepFacts): CallRefusal | undefined {
  const { allowedPrefixes: allowed } = ask.queue ?? {};
  if (!allowed || allowed.some((prefix) => ask.number.startsWith(prefix)) || allowance(ask, listed)) return undefined;
  return { code: 'number-not-of-queue', allowed };
}

function refuseDoNotCall({ ask, rules, listed }: StepFacts): CallRefusal | undefined {
  const entry = doNotCallOf(ask, listed);
  if (!entry) return undefined;
  const isOverridden = rules.calling.customersOverrideDoNotCall && ask.asker.by === 'customer' && ask.asker.at > entry.since;
  return isOverridden ? undefined : { code: 'do-not-call', since: entry.since.slice(0, 'yyyy-mm-dd'.length), source: entry.source, ...(entry.reason && { reason: entry.reason }) };
}

function refuseUnlessPersonal({ ask: { asker, number, at }, listed }: StepFacts): CallRefusal | undefined {
  if (asker.by !== 'agent' || asker.userId === undefined) return undefined;
  const { userId } = asker;
  const agent = listed.find(({ subject }) => subject === agentSubject(userId));
  if (!agent || !standingEntry(agent, 'restricted', at)) return undefined;
  return ofNumber(listed, number).some((one) => standingEntry(one, `personal#${userId}`, at)) ? undefined : { code: 'not-on-your-list' };
}

/** Customers who ask themselves have no PIN. */
function refuseWithoutPin({ ask: { asker, number, pinGiven }, rules }: StepFacts): CallRefusal | undefined {
  return asker.by === 'agent' && !pinGiven && needsPin(number, rules.calling.pinFor) ? { code: 'pin-needed' } : undefined;
}

/** Asked late: a number that may never be called is not called at another time either. */
function refuseWindow({ ask: { asker, number, customerZone, queue, atAnyHour, moment, at }, rules }: StepFacts): CallRefusal | undefined {
  if (moment === 'later') return undefined;
  const windows = queue?.windows ?? rules.calling.windows;
  // Whom the operator does not let insist, may not by asking so.
  const insists = atAnyHour && (asker.by === 'customer' || windows.clicksOutside === 'ask');
  return insists ? undefined : refuseOutsideWindow(windows, { called: { number, zone: customerZone }, at, isThen: false });
}

/** The most telling entry: a customer who asks by key stands there as a number. */
function doNotCallOf({ number, at }: CallAsk, listed: readonly Listed[]): ListEntry | undefined {
  return firstEntry(ofNumber(listed, number), 'do-not-call', at);
}

/** An entry of the company's allow list is an exception from countries and prefixes. */
function allowance({ number, at }: CallAsk, listed: readonly Listed[]): Listed | undefined {
  return ofNumber(listed, number).find((one) => standingEntry(one, 'allowed', at));
}

function firstEntry(listed: readonly Listed[], key: EntryKey, at: string): ListEntry | undefined {
  return listed.map((one) => standingEntry(one, key, at)).find((entry) => entry !== undefined);
}

/** The most telling first: the number, its beginnings from long to short, its country. */
function ofNumber(listed: readonly Listed[], number: string): Listed[] {
  return listed.filter(({ subject }) => !subject.startsWith('agent#')).sort((one, other) => weightOf(other, number) - weightOf(one, number));
}

function weightOf({ subject }: Listed, number: string): number {
  return subject === number ? Number.MAX_SAFE_INTEGER : subject.startsWith('+') ? lengthOf(subject) : 0;
}

function lengthOf(subject: string): number {
  return subject.startsWith('+') ? subject.replace('*', '').length : 0;
}
