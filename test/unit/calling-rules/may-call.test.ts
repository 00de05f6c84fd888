import type { EntryKey, Listed, ListEntry } from '../../../lambda/calling-rules/domain/list-entry';
import { agentSubject, prefixSubject, subjectsOf } from '../../../lambda/calling-rules/domain/list-subject';
import type { Asker } from '../../../lambda/calling-rules/domain/asker';
import { type CallAsk, type CallingRules, mayCall } from '../../../lambda/calling-rules/domain/may-call';
import { ALWAYS } from '../../../lambda/calendar/domain/calling-window';
import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';

const NUMBER = '+493012345678';
const AT = '2026-11-23T09:00:00.000Z';
const RULES: CallingRules = {
  numbers: { allowedCountries: ['DE', 'US', 'GB'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: ['+493055500000'] },
  calling: { blockedPrefixes: ['+1907', '+4937'], customersOverrideDoNotCall: false, windows: ALWAYS, callsADay: {}, pinFor: [], callerIds: [] },
};
const OVERRIDING: CallingRules = { ...RULES, calling: { ...RULES.calling, customersOverrideDoNotCall: true } };
const ADA: Asker = { by: 'agent', userId: 'u-ada' };
const customerAt = (at: string): Asker => ({ by: 'customer', at });

const entry = (more: Partial<ListEntry> = {}): ListEntry => ({ source: 'administrator', since: '2026-11-20T08:00:00.000Z', ...more });
const listed = (subject: string, key: EntryKey, more: Partial<ListEntry> = {}): Listed => ({ subject, entries: { [key]: entry(more) } });

/** `yes`, or the code of the refusal. */
function verdictOf(lists: Listed[], ask: Partial<CallAsk> = {}, rules = RULES): string {
  const verdict = mayCall({ number: NUMBER, asker: ADA, at: AT, ...ask }, { rules, listed: lists });
  expect(verdict.reason).toMatch(/^.{15,}\.$/);
  return verdict.may ? 'yes' : verdict.refusal.code;
}

describe('whom we may call', () => {
  test.each([
    ['a block of its beginning', [listed(prefixSubject('+4930'), 'blocked')], 'number-blocked'],
    ['a block of its country', [listed('DE', 'blocked')], 'number-blocked'],
    ['a block of the country, and an allowance of the number', [listed('DE', 'blocked'), listed(NUMBER, 'allowed')], 'yes'],
    ['an allowance of the beginning, and a block of a longer one', [listed(prefixSubject('+4930'), 'allowed'), listed(prefixSubject('+493012'), 'blocked')], 'number-blocked'],
    ['both of one beginning', [{ subject: prefixSubject('+4930'), entries: { blocked: entry(), allowed: entry() } }], 'number-blocked'],
    ['a block that ended', [listed(NUMBER, 'blocked', { until: AT })], 'yes'],
    ['a block that ends in a second', [listed(NUMBER, 'blocked', { until: '2026-11-23T09:00:01.000Z' })], 'number-blocked'],
    ['an allowance, and an entry of the do-not-call list', [{ subject: NUMBER, entries: { allowed: entry(), 'do-not-call': entry() } }], 'do-not-call'],
    ['an entry for another agent alone', [listed(NUMBER, 'personal#u-ben'), listed(agentSubject('u-ada'), 'restricted')], 'not-on-your-list'],
    ['an entry for this agent', [listed(prefixSubject('+4930'), 'personal#u-ada'), listed(agentSubject('u-ada'), 'restricted')], 'yes'],
    ['a restriction of another agent', [listed(agentSubject('u-ben'), 'restricted')], 'yes'],
  ] as const)('with %s: %#', (_what, lists, said) => {
    expect(verdictOf([...lists])).toBe(said);
  });

  test('an entry of the allow list is an exception from countries, and from prefixes that are no longer than it', () => {
    expect(verdictOf([], { number: '+33123456789' })).toBe('number-country-not-allowed');
    expect(verdictOf([listed(prefixSubject('+331'), 'allowed')], { number: '+33123456789' })).toBe('yes');
    expect(verdictOf([listed('US', 'allowed')], { number: '+19075550143' })).toBe('number-prefix-blocked');
    expect(verdictOf([listed(prefixSubject('+1907'), 'allowed')], { number: '+19075550143' })).toBe('yes');
  });

  test('a queue may allow fewer countries than the operator, and never more', () => {
    expect(verdictOf([], { queue: { allowedCountries: ['GB'] } })).toBe('number-country-not-allowed');
    expect(verdictOf([], { number: '+33123456789', queue: { allowedCountries: ['FR'] } })).toBe('number-country-not-allowed');
  });

  test('a queue may name beginnings, and then calls no other numbers but those of the allow list', () => {
    const queue = { allowedPrefixes: ['+4940', '+49301'] };
    expect([verdictOf([], { queue }), verdictOf([], { queue, number: '+493087654321' }), verdictOf([listed(prefixSubject('+49308'), 'allowed')], { queue, number: '+493087654321' })]).toEqual(['yes', 'number-not-of-queue', 'yes']);
  });

  test('a PIN is needed by agents, for these countries and beginnings, until it was given', () => {
    const rules = { ...RULES, calling: { ...RULES.calling, pinFor: ['GB', '+4930123'] } };
    const asked = (ask: Partial<CallAsk>) => verdictOf([], ask, rules);
    expect([asked({}), asked({ pinGiven: true }), asked({ asker: customerAt(AT) }), asked({ number: '+493087654321' }), asked({ number: '+442079460143' })]).toEqual(['pin-needed', 'yes', 'yes', 'yes', 'pin-needed']);
  });

  test('a customer’s own request counts for more than the do-not-call list, if it is their newest word and the setting says so; and the verdict says why', () => {
    const lists = [listed(NUMBER, 'do-not-call', { reason: 'complaint' })];
    const later = customerAt('2026-11-21T08:00:00.000Z');
    expect(verdictOf(lists, { asker: later })).toBe('do-not-call');
    expect(verdictOf(lists, { asker: customerAt('2026-11-19T08:00:00.000Z') }, OVERRIDING)).toBe('do-not-call');
    expect(verdictOf(lists, {}, OVERRIDING)).toBe('do-not-call');
    expect(mayCall({ number: NUMBER, asker: later, at: AT }, { rules: OVERRIDING, listed: lists })).toMatchObject({ may: true, despite: { since: '2026-11-20T08:00:00.000Z', reason: 'complaint' }, reason: expect.stringContaining('asked for this call themself') });
  });

  test('customers are not told why a number is blocked, and agents are', () => {
    const facts = { rules: RULES, listed: [listed(NUMBER, 'blocked', { reason: 'fraud' })] };
    expect(mayCall({ number: NUMBER, asker: ADA, at: AT }, facts).reason).toContain('fraud');
    expect(mayCall({ number: NUMBER, asker: customerAt(AT), at: AT }, facts).reason).not.toContain('fraud');
  });
});

describe('the subjects of a number', () => {
  test('are itself, its beginnings and its country: 17 at most, whatever the lists hold', () => {
    expect(subjectsOf('+4930123')).toEqual(['+4930123', '+4930123*', '+493012*', '+49301*', '+4930*', '+493*', '+49*', '+4*', 'DE']);
    expect(subjectsOf('+999999999999999')).toHaveLength(16);
  });
});
