import { ALWAYS } from '../../../lambda/calendar/domain/calling-window';
import { agentSubject } from '../../../lambda/calling-rules/domain/list-subject';
import { type CallAsk, mayCall, type RuleFacts } from '../../../lambda/calling-rules/domain/may-call';
import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';

interface World {
  ask: CallAsk;
  facts: RuleFacts;
}

const NUMBER = '+19075550143';
const entry = { source: 'administrator' as const, since: '2026-11-20T08:00:00.000Z' };

/** Nothing forbids this call. */
const ALLOWED: World = {
  ask: { number: NUMBER, asker: { by: 'agent', userId: 'u-ada' }, at: '2026-11-23T09:00:00.000Z' },
  facts: { rules: { numbers: { allowedCountries: ['US'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] }, calling: USUAL_CALLING }, listed: [] },
};

const asked = (world: World, ask: Partial<CallAsk>): World => ({ ...world, ask: { ...world.ask, ...ask } });
const numbers = (world: World, more: Partial<RuleFacts['rules']['numbers']>): World => ({ ...world, facts: { ...world.facts, rules: { ...world.facts.rules, numbers: { ...world.facts.rules.numbers, ...more } } } });
const calling = (world: World, more: Partial<RuleFacts['rules']['calling']>): World => ({ ...world, facts: { ...world.facts, rules: { ...world.facts.rules, calling: { ...world.facts.rules.calling, ...more } } } });
const listed = (world: World, subject: string, key: 'blocked' | 'do-not-call' | 'restricted'): World => {
  const there = world.facts.listed.find((one) => one.subject === subject);
  return { ...world, facts: { ...world.facts, listed: [...world.facts.listed.filter((one) => one !== there), { subject, entries: { ...there?.entries, [key]: entry } }] } };
};

/** What each rule forbids, in the order in which they are asked. */
const RULES: readonly [code: string, breach: (world: World) => World][] = [
  ['number-invalid', (world) => asked(world, { number: '+19' })],
  ['number-our-own', (world) => numbers(world, { ownNumbers: [NUMBER, '+19'] })],
  ['number-type-not-allowed', (world) => numbers(world, { allowedTypes: ['pager'] })],
  ['number-blocked', (world) => listed(world, NUMBER, 'blocked')],
  ['number-prefix-blocked', (world) => calling(world, { blockedPrefixes: ['+1907'] })],
  ['number-country-not-allowed', (world) => numbers(world, { allowedCountries: ['DE'] })],
  ['number-not-of-queue', (world) => asked(world, { queue: { ...world.ask.queue, allowedPrefixes: ['+49'] } })],
  ['do-not-call', (world) => listed(world, NUMBER, 'do-not-call')],
  ['not-on-your-list', (world) => listed(world, agentSubject('u-ada'), 'restricted')],
  ['pin-needed', (world) => calling(world, { pinFor: ['US'] })],
  ['outside-calling-window', (world) => calling(world, { windows: { ...ALWAYS, usual: { startMinute: 0, endMinute: 1 } } })],
  ['called-too-often', (world) => ({ ...world, facts: { ...world.facts, reached: { of: 'number', atMost: 20, retryAfterSeconds: 60 } } })],
];

const PAIRS = RULES.flatMap((first, n) => RULES.slice(n + 1).map((second) => [first, second] as const));

function codeOf({ ask, facts }: World): string {
  const verdict = mayCall(ask, facts);
  return verdict.may ? 'yes' : verdict.refusal.code;
}

test('nothing forbids the call that they all start from: the control', () => {
  expect(codeOf(ALLOWED)).toBe('yes');
});

test.each(RULES)('%s is the reason where it alone speaks against the call', (code, breach) => {
  expect(codeOf(breach(ALLOWED))).toBe(code);
});

test('of any two rules that speak against a call, the one that is asked first is the reason', () => {
  expect(PAIRS.filter(([[code, breach], [, other]]) => codeOf(other(breach(ALLOWED))) !== code || codeOf(breach(other(ALLOWED))) !== code).map(([[first], [second]]) => `${first}, ${second}`)).toEqual([]);
  expect(PAIRS).toHaveLength(66);
});
