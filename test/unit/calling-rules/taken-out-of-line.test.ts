import { decide } from '../../../lambda/callbacks/domain/decide';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';
import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';

const { waiting } = PROMISED_SAMPLES;
const numbers = { allowedCountries: ['DE', 'GB'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] };
const listed = [{ subject: waiting.number, entries: { 'do-not-call': { source: 'customer' as const, since: '2026-11-23T08:00:00.000Z', reason: 'asked by key' } } }];
const now = waiting.checkAt;
const under = (lists: typeof listed) => ({ now, policy: POLICY, queue: QUEUE, rules: { rules: { numbers, calling: USUAL_CALLING }, listed: lists } });

describe('a callback that stands in its line', () => {
  test('is taken out of it when its number is listed, and ends with the reason', () => {
    const decision = decide(waiting, { type: 'check-due' }, under(listed));
    if ('refused' in decision || decision.next.phase !== 'waiting') throw new Error('It was to wait until it is out.');
    expect(decision).toMatchObject({ next: { attempt: { withdrawal: 'not-allowed' } }, effects: expect.arrayContaining([expect.objectContaining({ type: 'withdraw' })]), reason: expect.stringContaining('asked by key') });
    const call = { contactId: 'c2', disconnectedAt: now };
    const over = decide(decision.next, { type: 'looked-up', call }, under(listed));
    expect(over).toMatchObject({ next: { phase: 'ended', outcome: { code: 'not-allowed', sentence: expect.stringMatching(/^Not called: .*do-not-call list since 2026-11-23.*asked by key/) } } });
  });

  test('goes on if an agent was faster', () => {
    const decision = decide(waiting, { type: 'check-due' }, under(listed));
    if ('refused' in decision) throw new Error('It was to be taken out.');
    const taken = decide(decision.next, { type: 'looked-up', call: { contactId: 'c2', acceptedAt: now } }, under(listed));
    expect(taken).toMatchObject({ next: { phase: 'waiting' } });
    expect('next' in taken && taken.next.attempt).not.toHaveProperty('forbidden');
  });

  test('stays where nothing is listed: the control', () => {
    expect(decide(waiting, { type: 'check-due' }, under([]))).toMatchObject({ next: { attempt: { ...waiting.attempt } }, effects: [{ type: 'look-up' }] });
  });
});
