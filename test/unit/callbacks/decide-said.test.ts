import { ADA, BEN, CALL, HANDOFF, IN_LINE, PROMISED_SAMPLES, QUEUE, SAMPLES, TALKING } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../../lambda/callbacks/domain/callback-request';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { Circumstances } from '../../../lambda/callbacks/domain/decision';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { outcome, type OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import type { Said } from '../../../lambda/callbacks/domain/said';

const NOW = '2026-11-23T09:03:00.000Z';
const TOMORROW = { dueAt: '2026-11-24T14:00:00.000Z', zone: 'Europe/Berlin', purgeAt: '2026-11-24T17:00:00.000Z' };
const AT_ONCE = '2026-11-23T09:00:21.000Z';

const at = (now: string): Circumstances => ({ now, policy: POLICY, queue: QUEUE });

function word(code: OutcomeCode, more: Partial<Said> = {}): CallbackEvent {
  return { type: 'outcome-said', said: { at: NOW, by: ADA, outcome: outcome(code), ...(code === 'try-again' && { again: TOMORROW }), ...more } };
}

function after(callback: Callback, events: CallbackEvent[], now = NOW): Callback {
  return events.reduce((one, event) => {
    const decision = decide(one, event, at(now));
    if ('refused' in decision) throw new Error(`${event.type} was refused: ${decision.refused}`);
    return decision.next;
  }, callback);
}

function promisedAfter(callback: Callback, ...rest: [CallbackEvent[], string?]): Callback & Promised {
  const next = after(callback, ...rest);
  if (!isPromised(next)) throw new Error('It became a click.');
  return next;
}

test('an attempt that is spoken of after another ends it, and what that other left in Connect is stopped', () => {
  const first = { handoffContactId: 'c1', admittedAt: '2026-11-23T09:00:00.000Z', line: { agent: ADA }, call: { ...TALKING, disconnectedAt: '2026-11-23T09:01:00.000Z' }, endedAt: '2026-11-23T09:01:00.000Z', outcome: outcome('voicemail') };
  const second = { handoffContactId: 'c3', admittedAt: '2026-11-23T09:02:00.000Z', line: { agent: ADA }, endedAt: '2026-11-23T09:02:50.000Z', outcome: outcome('no-answer') };
  const pending = { ...PROMISED_SAMPLES.pending, attempts: [first, second], retriesLeft: 0 } as Callback;
  const decision = decide(pending, word('reached'), at(NOW));
  expect(decision).toMatchObject({ next: { phase: 'ended', outcome: { code: 'reached' }, checkAt: expect.any(String) as string }, effects: expect.arrayContaining([expect.objectContaining({ type: 'stop-leftovers', rootContactId: 'c3' })]) as object });
});

const over = (disconnectReason: string, disconnectedAt: string): CallbackEvent => ({ type: 'contact-seen', facts: { ...TALKING, disconnectedAt, disconnectReason }, rootContactId: HANDOFF });

describe('a call that was answered', () => {
  test('is no more than answered until somebody knows better', () => {
    expect(after(PROMISED_SAMPLES.connected, [over('AGENT_DISCONNECT', '2026-11-23T09:02:00.000Z')])).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
  });

  test('is tried again when the customer hung up at once, and that costs a retry', () => {
    expect(promisedAfter(PROMISED_SAMPLES.connected, [over('CUSTOMER_DISCONNECT', AT_ONCE)])).toMatchObject({ phase: 'pending', retriesLeft: 1, attempts: [{ outcome: { code: 'hung-up-at-once' } }] });
  });

  test.each([
    ['the agent hung up', over('AGENT_DISCONNECT', AT_ONCE)],
    ['Connect does not say who hung up', { type: 'contact-seen', facts: { ...TALKING, disconnectedAt: AT_ONCE }, rootContactId: HANDOFF } as CallbackEvent],
    ['Connect names a reason that tells nothing', over('OTHER', AT_ONCE)],
    ['the customer stayed a second longer than that', over('CUSTOMER_DISCONNECT', '2026-11-23T09:00:26.000Z')],
  ])('is answered when %s', (_why, event) => {
    expect(after(PROMISED_SAMPLES.connected, [event])).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
  });

  test('is missed when the customer hung up at once and no retry is left', () => {
    const last = { ...PROMISED_SAMPLES.connected, retriesLeft: 0 };
    expect(after(last, [over('CUSTOMER_DISCONNECT', AT_ONCE)])).toMatchObject({ phase: 'ended', outcome: { code: 'hung-up-at-once' } });
  });

  test('of a click ends as hung up at once: nothing is tried again for a click', () => {
    expect(after(SAMPLES.connected, [over('CUSTOMER_DISCONNECT', AT_ONCE)])).toMatchObject({ phase: 'ended', outcome: { code: 'hung-up-at-once' } });
  });
});

describe('what the agent says afterwards', () => {
  test.each(['voicemail', 'no-answer', 'wrong-person', 'own-retry'] as const)('brings the callback back for one retry: %s', (code) => {
    const next = promisedAfter(PROMISED_SAMPLES.ended, [word(code)]);
    expect(next).toMatchObject({ phase: 'pending', retriesLeft: 1, dueAt: '2026-11-23T09:33:00.000Z', attempts: [{ outcome: { code }, said: { by: ADA } }] });
    expect(next).not.toHaveProperty('endedAt');
    expect(next).not.toHaveProperty('outcome');
  });

  test('leaves it missed, with that reason, when no retry is left', () => {
    const next = after({ ...PROMISED_SAMPLES.ended, retriesLeft: 0 }, [word('voicemail')]);
    expect(next).toMatchObject({ phase: 'ended', outcome: { code: 'voicemail' }, endedAt: PROMISED_SAMPLES.ended.endedAt });
  });

  test('leaves it missed when a retry would come after the purge', () => {
    expect(after(PROMISED_SAMPLES.ended, [word('voicemail')], '2026-11-23T16:45:00.000Z')).toMatchObject({ phase: 'ended', outcome: { code: 'voicemail' } });
  });

  test.each(['reached', 'wrong-number', 'own-done', 'own-end'] as const)('ends it: %s', (code) => {
    expect(after(PROMISED_SAMPLES.ended, [word(code)])).toMatchObject({ phase: 'ended', outcome: { code } });
  });

  test('moves it to the time that the customer asked for, for no retry', () => {
    expect(promisedAfter(PROMISED_SAMPLES.ended, [word('try-again')])).toMatchObject({ phase: 'pending', retriesLeft: 2, ...TOMORROW, checkAt: TOMORROW.dueAt, attempts: [{ free: true }] });
  });

  test('is recorded only where the customer was promised another since', () => {
    const next = after({ ...PROMISED_SAMPLES.ended, replaced: true }, [word('voicemail')]);
    expect(next).toMatchObject({ phase: 'ended', outcome: { code: 'voicemail' }, replaced: true, retriesLeft: 2 });
  });

  test('of a click is recorded, and nobody is called', () => {
    const decision = decide(SAMPLES.ended, word('voicemail'), at(NOW));
    expect(decision).toMatchObject({ next: { phase: 'ended', outcome: { code: 'voicemail' } }, effects: [] });
  });

  test('once more changes nothing', () => {
    const said = after(PROMISED_SAMPLES.ended, [word('reached')]);
    expect(after(said, [word('reached')])).toBe(said);
  });
});

describe('what the agent says during the call', () => {
  test('counts when it is over, whoever hung up and how soon', () => {
    const said = after(PROMISED_SAMPLES.connected, [word('reached')]);
    expect(said.phase).toBe('connected');
    expect(after(said, [over('CUSTOMER_DISCONNECT', AT_ONCE)])).toMatchObject({ phase: 'ended', outcome: { code: 'reached' } });
    const voicemail = after(PROMISED_SAMPLES.connected, [word('voicemail')]);
    expect(promisedAfter(voicemail, [over('AGENT_DISCONNECT', '2026-11-23T09:02:00.000Z')])).toMatchObject({ phase: 'pending', retriesLeft: 1 });
  });

  test('counts also when Connect has forgotten the call, or another callback is promised in it', () => {
    const said = after(PROMISED_SAMPLES.connected, [word('reached')]);
    expect(after(said, [{ type: 'looked-up' }])).toMatchObject({ outcome: { code: 'reached' } });
    expect(after(said, [{ type: 'replacement-asked', by: 'promise' }])).toMatchObject({ outcome: { code: 'reached' } });
  });
});

describe('a second thought', () => {
  const voicemail = () => promisedAfter(PROMISED_SAMPLES.ended, [word('voicemail')]);

  test.each(['reached', 'wrong-number'] as const)('ends what was to be tried again, and gives back the retry: %s', (code) => {
    expect(promisedAfter(voicemail(), [word(code)])).toMatchObject({ phase: 'ended', outcome: { code }, retriesLeft: 2, attempts: [], attempt: { call: { contactId: CALL } } });
  });

  test('about the reason leaves the time and the retries as they are', () => {
    const before = voicemail();
    const next = promisedAfter(before, [word('wrong-person')], '2026-11-23T09:10:00.000Z');
    expect(next).toMatchObject({ dueAt: before.dueAt, retriesLeft: before.retriesLeft, attempts: [{ outcome: { code: 'wrong-person' } }] });
  });

  test('that the customer named a time gives the retry back; that they did not, takes one', () => {
    const asked = promisedAfter(voicemail(), [word('try-again')]);
    expect(asked).toMatchObject({ dueAt: TOMORROW.dueAt, retriesLeft: 2, attempts: [{ outcome: { code: 'try-again' } }] });
    expect(promisedAfter(asked, [word('voicemail')])).toMatchObject({ dueAt: '2026-11-23T09:33:00.000Z', retriesLeft: 1 });
  });

  test('after a wrong click brings back what was said to be done', () => {
    const done = after(PROMISED_SAMPLES.ended, [word('reached')]);
    expect(after(done, [word('voicemail')])).toMatchObject({ phase: 'pending', retriesLeft: 1 });
  });

  test('ends what was to be tried again because the customer hung up at once', () => {
    const again = after(PROMISED_SAMPLES.connected, [over('CUSTOMER_DISCONNECT', AT_ONCE)]);
    expect(promisedAfter(again, [word('wrong-number')])).toMatchObject({ phase: 'ended', outcome: { code: 'wrong-number' }, retriesLeft: 2 });
  });
});

describe('of an earlier call, once the callback was missed', () => {
  const missed = () => ({ ...promisedAfter(PROMISED_SAMPLES.ended, [word('voicemail')]), phase: 'ended', attempt: {}, endedAt: '2026-11-23T09:40:00.000Z', outcome: outcome('no-answer') }) as Callback;
  const LATER = '2026-11-23T09:50:00.000Z';

  test.each(['reached', 'own-done', 'wrong-number'] as const)('%s takes it off the list of missed ones, and another word puts it back', (code) => {
    const [before, settled] = [missed(), after(missed(), [word(code)], LATER)];
    expect(settled).toMatchObject({ phase: 'ended', outcome: { code: 'no-answer' }, attempts: [{ outcome: { code } }], dismissed: { by: ADA } });
    expect(after(settled, [word('voicemail')], LATER)).not.toHaveProperty('dismissed');
    expect(after(before, [word('wrong-person')], LATER)).toMatchObject({ attempts: [{ outcome: { code: 'wrong-person' } }] });
  });

  test('does not put back what a colleague took off the list', () => {
    const dismissed = { at: '2026-11-23T09:45:00.000Z', by: BEN };
    expect(after({ ...missed(), dismissed } as Callback, [word('reached'), word('voicemail')], LATER)).toMatchObject({ dismissed });
  });

  test('that the customer is to be called at another time is refused: they are promised another', () => {
    expect(decide(missed(), word('try-again'), at(LATER))).toMatchObject({ refused: 'already-over' });
  });
});

describe('nobody says', () => {
  const refusal = (callback: Callback, event: CallbackEvent, now = NOW) => {
    const decision = decide(callback, event, at(now));
    return 'refused' in decision ? decision.refused : decision.next;
  };

  test('what came of another agent’s call', () => {
    expect(refusal(PROMISED_SAMPLES.ended, word('reached', { by: BEN }))).toBe('not-your-call');
    const fromQueue = { ...PROMISED_SAMPLES.ended, attempt: { ...IN_LINE, line: { queueId: 'q-support' }, call: { ...TALKING, agentId: BEN.userId } } };
    expect(refusal(fromQueue, word('reached', { by: ADA }))).toBe('not-your-call');
    expect(refusal(fromQueue, word('reached', { by: BEN }))).toMatchObject({ outcome: { code: 'reached' } });
  });

  test('what came of a call of which Connect does not tell the agent', () => {
    const unknown = { ...PROMISED_SAMPLES.ended, attempt: { ...IN_LINE, line: { queueId: 'q-support' }, call: TALKING } };
    expect(refusal(unknown, word('reached'))).toBe('not-your-call');
  });

  test.each([['waiting', PROMISED_SAMPLES.waiting], ['pending', PROMISED_SAMPLES.pending]] as const)('anything before a call was answered: %s', (_phase, callback) => {
    expect(refusal(callback, word('reached'))).toBe('not-answered');
  });

  test('anything once the next call is on its way, or another agent makes it', () => {
    const again = promisedAfter(PROMISED_SAMPLES.ended, [word('voicemail')]);
    expect(refusal({ ...PROMISED_SAMPLES.waiting, attempts: again.attempts }, word('wrong-number'))).toBe('on-its-way');
    // The same word again may be of that next call, of which nothing was told yet.
    expect(refusal({ ...PROMISED_SAMPLES.waiting, attempts: again.attempts }, word('voicemail'))).toBe('on-its-way');
    expect(refusal({ ...again, attempt: { calledNowBy: BEN } } as Callback, word('wrong-number'))).toBe('agent-has-it');
  });

  test('anything after the next day, in the zone of the callback', () => {
    // Midnight in Berlin is 23:00 UTC.
    expect(refusal(PROMISED_SAMPLES.ended, word('reached'), '2026-11-24T22:59:00.000Z')).toMatchObject({ phase: 'ended' });
    expect(refusal(PROMISED_SAMPLES.ended, word('reached'), '2026-11-24T23:00:00.000Z')).toBe('said-too-late');
    expect(refusal(SAMPLES.ended, word('reached'), '2026-11-24T23:59:00.000Z')).toMatchObject({ phase: 'ended' });
    expect(refusal(SAMPLES.ended, word('reached'), '2026-11-25T00:00:00.000Z')).toBe('said-too-late');
  });

  test('anything on a version that somebody changed', () => {
    expect(refusal(PROMISED_SAMPLES.ended, { ...word('reached'), version: 0 } as CallbackEvent)).toBe('superseded');
  });
});

describe('a callback that was taken back while its call went on', () => {
  const { waiting } = PROMISED_SAMPLES;
  const cancelledAt = (callback: Callback, now: string, cause: 'cancelled' | 'customer-called-in' = 'cancelled') => after(callback, [{ type: 'cancelled', cause, ...(cause === 'cancelled' && { by: BEN }) }], now);
  const { connectedAt: _nobody, customerAnsweredAt: _none, ...ACCEPTED } = TALKING;
  const looked = (call: typeof TALKING | typeof ACCEPTED): CallbackEvent => ({ type: 'looked-up', rootContactId: HANDOFF, call });
  const shown = (more: object): CallbackEvent => looked({ ...TALKING, ...more });
  const unanswered = (disconnectedAt: string) => looked({ ...ACCEPTED, disconnectedAt, disconnectReason: 'TELECOM_UNANSWERED' } as typeof ACCEPTED);
  const EARLIER = '2026-11-23T09:02:00.000Z';
  const LATER = '2026-11-23T09:03:30.000Z';

  test('counts the call as one that failed, whether that was over before or after, and ends with the later of the two', () => {
    const ended = (disconnectedAt: string) => after(cancelledAt(waiting, NOW), [unanswered(disconnectedAt)], '2026-11-23T09:04:00.000Z');
    for (const [disconnectedAt, endedAt] of [[EARLIER, NOW], [LATER, LATER]] as const) {
      expect(ended(disconnectedAt)).toMatchObject({ phase: 'ended', endedAt, outcome: { code: 'cancelled' }, attempts: [{ outcome: { code: 'no-answer' }, endedAt: disconnectedAt, free: true }], attempt: {} });
    }
  });

  test('is not tried again where an agent was faster, and reached nobody', () => {
    const taken = after(cancelledAt(waiting, NOW), [looked(ACCEPTED)]);
    expect(taken).toMatchObject({ phase: 'waiting', settledBy: [{ at: NOW, why: 'cancelled' }] });
    expect(taken).not.toHaveProperty('attempt.withdrawal');
    expect(after(taken, [unanswered(LATER)], LATER)).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' }, attempts: [{ outcome: { code: 'no-answer' } }] });
    const talked = after(taken, [shown({}), shown({ disconnectedAt: LATER, disconnectReason: 'AGENT_DISCONNECT' })], LATER);
    expect(talked).toMatchObject({ phase: 'ended', endedAt: LATER, outcome: { code: 'answered' } });
    expect(after(talked, [word('voicemail')], LATER)).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' }, attempts: [{ outcome: { code: 'voicemail' } }] });
  });

  test('by an agent after the talk, of whose end nothing was known, says nothing; by the customer’s own call it does', () => {
    const talked = (cause: 'cancelled' | 'customer-called-in') => after(cancelledAt(waiting, NOW, cause), [shown({ disconnectedAt: EARLIER, disconnectReason: 'AGENT_DISCONNECT' }), word('voicemail')]);
    expect(talked('cancelled')).toMatchObject({ phase: 'pending' });
    expect(talked('customer-called-in')).toMatchObject({ phase: 'ended', endedAt: NOW, outcome: { code: 'customer-called-in' } });
    const connected = cancelledAt(PROMISED_SAMPLES.connected, NOW, 'customer-called-in');
    expect(after(connected, [over('AGENT_DISCONNECT', EARLIER), word('voicemail')])).toMatchObject({ phase: 'ended', endedAt: NOW, outcome: { code: 'customer-called-in' } });
  });

  test('is taken up by the last word, whatever was said before it', () => {
    const ended = after(cancelledAt(waiting, NOW, 'customer-called-in'), [shown({ disconnectedAt: EARLIER, disconnectReason: 'AGENT_DISCONNECT' }), word('voicemail'), word('reached')]);
    expect(ended).toMatchObject({ phase: 'ended', endedAt: EARLIER, outcome: { code: 'reached' }, attempts: [], retriesLeft: (waiting as Promised).retriesLeft });
    expect(after(ended, [word('voicemail')])).toMatchObject({ phase: 'ended', endedAt: NOW, outcome: { code: 'customer-called-in' } });
  });
});
