import type { Callback } from '../../../../lambda/domain/callback/callback';
import { decide } from '../../../../lambda/domain/callback/decide';
import type { CallbackEvent } from '../../../../lambda/domain/callback/event';
import { POLICY } from '../../../../lambda/domain/callback/policy';
import { CALLER_SAMPLES, HANDOFF, LINED_UP, QUEUE, TALKING } from '../../../../docs/print/callback-samples';

const NOW = '2026-11-23T09:01:30.000Z';
const ANSWERED = { contactId: HANDOFF, queuedAt: '2026-11-23T08:50:00.000Z', acceptedAt: '2026-11-23T09:00:40.000Z', connectedAt: '2026-11-23T09:00:42.000Z' };
const seen: CallbackEvent = { type: 'contact-seen', facts: ANSWERED };
const looked = (call?: object): CallbackEvent => ({ type: 'looked-up', handoff: ANSWERED, ...(call && { call: { ...LINED_UP, ...call } }) });

/** A caller's, whose own call made it. */
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
    const told = decided(callers('handing-off', { attentionAt: '2026-11-23T09:02:00.000Z' }), seen).next;
    expect(told).toMatchObject({ phase: 'handing-off', withdrawal: 'answered-in-queue' });
    const over = decided({ ...told, attentionAt: NOW } as Callback, looked());
    expect(over.next).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' } });
    // Connect may show it late.
    expect(over.effects).toEqual([{ type: 'stop-leftovers', rootContactId: HANDOFF, last: false }]);
  });

  test('is owed nothing though the news of it got lost', () => {
    expect(decided(callers('handing-off', { attentionAt: NOW }), looked()).next).toMatchObject({ outcome: { code: 'answered-in-queue' } });
    expect(decided(callers('waiting'), looked({})).effects).toEqual([{ type: 'withdraw', rootContactId: HANDOFF }]);
  });

  test('has the callback that was made taken out of the line', () => {
    for (const [callback, event] of [[callers('handing-off', { attentionAt: NOW }), looked({})], [callers('waiting'), seen]] as const) {
      expect(decided(callback, event)).toMatchObject({ next: { phase: 'waiting', withdrawal: 'answered-in-queue' }, effects: [{ type: 'withdraw' }] });
    }
  });

  test('keeps a callback that an agent has taken: they are being called', () => {
    const taken = callers('waiting', { call: { ...LINED_UP, acceptedAt: TALKING.acceptedAt } });
    expect(decided(taken, seen).next).toBe(taken);
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
