import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { PUT_BACK } from '../../../lambda/callbacks/domain/withdrawal';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { ADA, CALLER_SAMPLES, HANDOFF, IN_LINE, LINED_UP, QUEUE, TALKING } from '../../../docs/print/callback-samples';

const NOW = '2026-11-23T09:01:30.000Z';
const ANSWERED = { contactId: HANDOFF, queuedAt: '2026-11-23T08:50:00.000Z', acceptedAt: '2026-11-23T09:00:40.000Z', connectedAt: '2026-11-23T09:00:42.000Z' };
const seen: CallbackEvent = { type: 'contact-seen', facts: ANSWERED };
const looked = (call?: object): CallbackEvent => ({ type: 'looked-up', handoff: ANSWERED, ...(call && { call: { ...LINED_UP, ...call } }) });

/** Returns a caller's callback, which their own call made. */
function callers(phase: 'pending' | 'handing-off' | 'waiting', more: object = {}): Callback {
  return { ...CALLER_SAMPLES[phase], ...more } as Callback;
}

function decided(callback: Callback, event: CallbackEvent) {
  const decision = decide(callback, event, { now: NOW, policy: POLICY, queue: QUEUE });
  if ('refused' in decision) throw new Error(decision.reason);
  return decision;
}

describe('a caller whom an agent answers in the queue after all', () => {
  test('is not called at the time they chose', () => {
    expect(decided(callers('pending'), seen).next).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' } });
  });

  test('is owed nothing when the flow was cut off before it made the callback', () => {
    const told = decided(callers('handing-off', { checkAt: '2026-11-23T09:02:00.000Z' }), seen).next;
    expect(told).toMatchObject({ phase: 'handing-off', attempt: { withdrawal: 'answered-in-queue' } });
    const over = decided({ ...told, checkAt: NOW } as Callback, looked());
    expect(over.next).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' } });
    // Connect may show it late.
    expect(over.effects).toEqual([{ type: 'leave-lines', lines: [{ agent: ADA }] }, { type: 'stop-leftovers', rootContactId: HANDOFF, last: false }]);
  });

  test('is owed nothing though the news of it got lost', () => {
    expect(decided(callers('handing-off', { checkAt: NOW }), looked()).next).toMatchObject({ outcome: { code: 'answered-in-queue' } });
    expect(decided(callers('waiting'), looked({})).effects).toEqual([{ type: 'withdraw', rootContactId: HANDOFF }]);
  });

  test('has the callback that was made taken out of the line', () => {
    for (const [callback, event] of [[callers('handing-off', { checkAt: NOW }), looked({})], [callers('waiting'), seen]] as const) {
      expect(decided(callback, event)).toMatchObject({ next: { phase: 'waiting', attempt: { withdrawal: 'answered-in-queue' } }, effects: [{ type: 'withdraw' }] });
    }
  });

  test('is not called again when the call that an agent had taken was in vain, though the news of it got lost', () => {
    const over = { ...LINED_UP, acceptedAt: TALKING.acceptedAt!, disconnectedAt: NOW, disconnectReason: 'TELECOM_BUSY' };
    expect(decided(callers('waiting'), looked(over)).next).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' }, attempts: [{ call: { disconnectedAt: NOW }, outcome: { code: 'busy' } }] });
    expect(decided(callers('waiting'), looked({ ...over, connectedAt: TALKING.connectedAt })).next).toMatchObject({ outcome: { code: 'answered' } });
  });

  test.each([['between two checks', '2026-11-23T09:02:00.000Z'], ['at its check', NOW]])('has a callback that an agent took just before the answer was known go on, known as taken: %s', (_when, checkAt) => {
    const taken = looked({ acceptedAt: TALKING.acceptedAt });
    const told = decided(callers('waiting', { checkAt }), taken);
    const settledBy = [{ at: ANSWERED.connectedAt, why: 'answered-in-queue' }];
    expect(told).toMatchObject({ next: { phase: 'waiting', settledBy, attempt: { call: { acceptedAt: TALKING.acceptedAt } } }, reason: 'An agent has accepted it: it goes on, as the last call.' });
    expect(told.next).not.toHaveProperty('attempt.withdrawal');
    expect(told.effects).toEqual([{ type: 'leave-lines', lines: [{ agent: ADA }] }]);
    // Whoever tells it again, or tells of their call, finds nothing to do: it is not taken out, and nobody in its line is woken once more.
    for (const again of [seen, taken, looked({ acceptedAt: TALKING.acceptedAt, customerAnsweredAt: NOW })]) {
      const decision = decided(told.next, again);
      expect(decision.next).toBe(told.next);
      expect(decision.effects).toEqual([]);
    }
  });

  test.each(PUT_BACK)('is not called again by a callback that was on its way out of the line to be called later: %s', (withdrawal) => {
    const leaving = callers('waiting', { attempt: { ...IN_LINE, withdrawal } });
    const known = decided(leaving, seen).next;
    expect(known).toMatchObject({ phase: 'waiting', settledBy: [{ why: 'answered-in-queue' }] });
    const out: CallbackEvent = { type: 'looked-up', rootContactId: HANDOFF, call: { ...LINED_UP, disconnectedAt: NOW } };
    expect(decided(known, out).next).toMatchObject({ phase: 'ended', endedAt: NOW, outcome: { code: 'answered-in-queue' } });
    expect(decided(leaving, out).next).toMatchObject({ phase: 'pending' });
  });

  test('keeps a callback that an agent has taken: they are being called, for the last time', () => {
    const taken = callers('waiting', { attempt: { ...IN_LINE, call: { ...LINED_UP, acceptedAt: TALKING.acceptedAt } } });
    const known = decided(taken, seen).next;
    expect(known).toEqual({ ...taken, settledBy: [{ at: ANSWERED.connectedAt, why: 'answered-in-queue' }] });
    expect(decided(known, seen).next).toBe(known);
    const unanswered: CallbackEvent = { type: 'looked-up', rootContactId: HANDOFF, call: { ...LINED_UP, acceptedAt: TALKING.acceptedAt!, disconnectedAt: NOW, disconnectReason: 'TELECOM_UNANSWERED' } };
    expect(decided(known, unanswered).next).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' }, attempts: [{ outcome: { code: 'no-answer' }, free: true }] });
  });
});

test('news of the caller’s call does not touch a later attempt, nor a callback that others promised', () => {
  const attempts = [{ endedAt: NOW, outcome: { code: 'busy', sentence: '' } }];
  for (const callback of [callers('pending', { attempts }), callers('waiting', { attempts }), callers('waiting', { origin: 'agent' })]) expect(decided(callback, seen).next).toBe(callback);
});

test('a caller who only waits on is not taken for answered', () => {
  const waitsOn: CallbackEvent = { type: 'contact-seen', facts: { contactId: HANDOFF, queuedAt: ANSWERED.queuedAt, acceptedAt: ANSWERED.acceptedAt } };
  for (const phase of ['pending', 'handing-off', 'waiting'] as const) {
    const callback = callers(phase);
    expect(decided(callback, waitsOn).next).toBe(callback);
  }
});
