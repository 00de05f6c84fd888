import * as fc from 'fast-check';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { journeyOf, measuresOf } from '../../../lambda/callbacks/domain/journey';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { EVENTS } from '../../../docs/print/callback-events';
import { CALL, HANDOFF, SAMPLES } from '../../../docs/print/callback-samples';

const LATER = '2026-11-23T09:01:30.000Z';

function after(callback: Callback, events: CallbackEvent[], now = LATER): Callback {
  return events.reduce((current, event) => {
    const decision = decide(current, event, { now, policy: POLICY });
    return 'refused' in decision ? current : decision.next;
  }, callback);
}

function effectsOf(callback: Callback, event: CallbackEvent, now = LATER): string[] {
  const decision = decide(callback, event, { now, policy: POLICY });
  return 'refused' in decision ? [] : decision.effects.map((effect) => effect.type);
}

describe('a click', () => {
  test('says why, in every state and for every event', () => {
    for (const callback of Object.values(SAMPLES)) {
      for (const event of Object.values(EVENTS)) {
        expect(decide(callback, event, { now: LATER, policy: POLICY }).reason).toMatch(/^[A-Z].+[.]$/);
      }
    }
  });

  test('lets one contact make it, and no second one in any state', () => {
    const second: CallbackEvent = { type: 'admission-asked', contactId: 'c9-second' };
    for (const callback of Object.values(SAMPLES).filter((sample) => sample.phase !== 'dispatching')) {
      expect(decide(callback, second, { now: LATER, policy: POLICY })).toHaveProperty('refused');
    }
    expect(after(SAMPLES.dispatching, [second])).toMatchObject({ phase: 'handing-off', attempt: { handoffContactId: 'c9-second' } });
  });

  test('admits the same contact again when the first answer was lost', () => {
    const admitted = after(SAMPLES.dispatching, [{ type: 'admission-asked', contactId: HANDOFF }]);
    expect(decide(admitted, { type: 'admission-asked', contactId: HANDOFF }, { now: LATER, policy: POLICY })).not.toHaveProperty('refused');
  });

  test('is placed again once when nothing was heard of its call, and then given up', () => {
    const placedAgain = decide(SAMPLES.dispatching, { type: 'check-due' }, { now: LATER, policy: POLICY });
    expect(placedAgain).toMatchObject({ next: { attempt: { dials: 2 } }, effects: [{ type: 'dial', nthDial: 2 }] });
    const given = after((placedAgain as { next: Callback }).next, [{ type: 'check-due' }], '2026-11-23T09:02:00.000Z');
    expect(given).toMatchObject({ phase: 'ended', outcome: { code: 'not-placed' } });
  });

  test('is not placed again when the click is old', () => {
    expect(after(SAMPLES.dispatching, [{ type: 'check-due' }], '2026-11-23T09:10:00.000Z')).toMatchObject({ outcome: { code: 'not-placed' } });
  });

  test('does nothing before its moment of attention', () => {
    for (const sample of Object.values(SAMPLES)) {
      expect(after(sample, [{ type: 'check-due' }], '2026-11-23T09:00:05.000Z')).toBe(sample);
    }
  });

  test('that ended changes its outcome by its agent’s word alone', () => {
    for (const event of Object.values(EVENTS).filter(({ type }) => type !== 'outcome-said')) {
      expect(after(SAMPLES.ended, [event])).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
    }
  });

  test('names what the handoff flow refused', () => {
    const refused = after(SAMPLES['handing-off'], [{ type: 'reported', contactId: HANDOFF, report: 'number-not-dialable' }]);
    expect(refused).toMatchObject({ phase: 'ended', outcome: { code: 'number-not-dialable' } });
  });

  test('that was not answered stops what Connect would try again by itself', () => {
    const event: CallbackEvent = {
      type: 'contact-seen',
      facts: { contactId: CALL, acceptedAt: '2026-11-23T09:00:08.000Z', disconnectedAt: '2026-11-23T09:00:50.000Z', disconnectReason: 'TELECOM_UNANSWERED' },
    };
    expect(effectsOf(SAMPLES.waiting, event)).toContain('stop-leftovers');
    const ended = after(SAMPLES.waiting, [event]);
    expect(ended).toMatchObject({ outcome: { code: 'no-answer' }, checkAt: expect.any(String) });
    expect(after(ended, [{ type: 'leftovers-stopped' }]).checkAt).toBeUndefined();
  });

  test('that an agent took and nobody answered ends, even if Connect keeps the same contact for its retry', () => {
    const taken: CallbackEvent = { type: 'looked-up', handoff: { contactId: HANDOFF }, call: { contactId: CALL, acceptedAt: '2026-11-23T09:00:08.000Z' } };
    expect(after(SAMPLES.waiting, [taken], '2026-11-23T09:02:00.000Z').phase).toBe('waiting');
    expect(after(SAMPLES.waiting, [taken], '2026-11-23T09:04:00.000Z')).toMatchObject({ phase: 'ended', outcome: { code: 'no-answer' } });
  });

  test('that nobody answered ends as soon as Connect shows that it keeps the same contact for a retry, though not who took it; that is stopped', () => {
    const kept: CallbackEvent = { type: 'looked-up', handoff: { contactId: HANDOFF }, call: { contactId: CALL, queuedAt: '2026-11-23T09:00:03.000Z' }, isKeptForRetry: true };
    expect(effectsOf(SAMPLES.waiting, kept)).toContain('stop-leftovers');
    expect(after(SAMPLES.waiting, [kept])).toMatchObject({ phase: 'ended', outcome: { code: 'no-answer' } });
    expect(after(SAMPLES.waiting, [{ ...kept, isKeptForRetry: undefined } as CallbackEvent]).phase).toBe('waiting');
  });

  test('gives the agent back when it stands in their queue, a second after the flow made it, and not before', () => {
    const made = SAMPLES['handing-off'];
    expect(effectsOf(made, { type: 'reported', contactId: HANDOFF, report: 'queued' })).toEqual([]);
    expect(effectsOf(made, { type: 'contact-seen', facts: { contactId: CALL, initiatedAt: '2026-11-23T09:00:02.000Z' } })).toEqual([]);
    expect(effectsOf(made, { type: 'contact-seen', facts: { contactId: CALL, queuedAt: '2026-11-23T09:00:03.000Z' } })).toEqual(['release-agent']);
    expect(effectsOf(SAMPLES['handing-off'], { type: 'reported', contactId: HANDOFF, report: 'callback-refused' })).toEqual(['release-agent']);
  });

  test('in legacy mode gives the agent back as soon as the customer holds for them', () => {
    const legacy: Callback = { ...SAMPLES.dispatching, mode: 'legacy' };
    expect(effectsOf(legacy, { type: 'reported', contactId: HANDOFF, report: 'legacy-answered' })).toEqual(['release-agent']);
  });

  test('whose handoff call ended without news of it is given its time, since the list of contacts may lag', () => {
    const over: CallbackEvent = { type: 'looked-up', handoff: { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' } };
    expect(after(SAMPLES['handing-off'], [over], '2026-11-23T09:00:05.000Z').phase).toBe('handing-off');
    expect(after(SAMPLES['handing-off'], [over])).toMatchObject({ phase: 'ended', outcome: { code: 'handoff-incomplete' }, checkAt: expect.any(String) });
  });

  test('whose call ended before the flow was let in is placed again in its time, and given up after the second', () => {
    const over: CallbackEvent = { type: 'looked-up', handoff: { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' } };
    expect(after(SAMPLES.dispatching, [over])).toBe(SAMPLES.dispatching);
    expect(after({ ...SAMPLES.dispatching, attempt: { dials: 2 } }, [over])).toMatchObject({ outcome: { code: 'not-placed' } });
  });

  test('that is over stops a call of it that Connect shows later, and only such a one', () => {
    const retry = { contactId: 'c3-retry', queuedAt: '2026-11-26T09:00:50.000Z' };
    expect(effectsOf(SAMPLES.ended, { type: 'contact-seen', facts: retry })).toEqual(['stop-leftovers']);
    expect(effectsOf(SAMPLES.ended, { type: 'contact-seen', facts: { ...retry, disconnectedAt: '2026-11-26T09:01:00.000Z' } })).toEqual([]);
    expect(effectsOf(SAMPLES.ended, { type: 'contact-seen', facts: { contactId: CALL, connectedAt: '2026-11-23T09:00:21.000Z' } })).toEqual([]);
    expect(effectsOf(SAMPLES.ended, { type: 'contact-seen', facts: { contactId: HANDOFF } })).toEqual([]);
    expect(effectsOf({ ...SAMPLES.ended, mode: 'legacy' }, { type: 'contact-seen', facts: retry })).toEqual([]);
  });

  test('in legacy mode is a customer on hold from the moment they answer', () => {
    const legacy: Callback = { ...SAMPLES.dispatching, mode: 'legacy' };
    const holding = after(legacy, [{ type: 'dialled', contactId: HANDOFF }, { type: 'contact-seen', facts: { contactId: HANDOFF, customerAnsweredAt: '2026-11-23T09:00:12.000Z' } }]);
    expect(holding).toMatchObject({ phase: 'holding', attempt: { call: { customerAnsweredAt: '2026-11-23T09:00:12.000Z' } } });
    const over = after(holding, [
      { type: 'contact-seen', facts: { contactId: HANDOFF, connectedAt: '2026-11-23T09:00:42.000Z', disconnectedAt: '2026-11-23T09:01:00.000Z' } },
    ]);
    expect(over).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
    expect(measuresOf(over)).toMatchObject({ customerHoldSeconds: 30 });
  });
});

describe('contact events shuffled, doubled and dropped', () => {
  const whole = {
    contactId: CALL,
    initiatedAt: '2026-11-23T09:00:02.000Z',
    queuedAt: '2026-11-23T09:00:03.000Z',
    acceptedAt: '2026-11-23T09:00:08.000Z',
    customerAnsweredAt: '2026-11-23T09:00:20.000Z',
    connectedAt: '2026-11-23T09:00:21.000Z',
    disconnectedAt: '2026-11-23T09:02:00.000Z',
    disconnectReason: 'CUSTOMER_DISCONNECT',
  };
  const upTo = (...names: (keyof typeof whole)[]): CallbackEvent => ({
    type: 'contact-seen',
    facts: { contactId: CALL, ...Object.fromEntries(names.map((name) => [name, whole[name]])) },
  });
  const news: CallbackEvent[] = [
    { type: 'reported', contactId: HANDOFF, report: 'queued' },
    { type: 'contact-seen', facts: { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' } },
    upTo('initiatedAt', 'queuedAt'),
    upTo('initiatedAt', 'queuedAt', 'acceptedAt', 'customerAnsweredAt'),
    upTo('initiatedAt', 'queuedAt', 'acceptedAt', 'customerAnsweredAt', 'connectedAt'),
  ];
  const last: CallbackEvent = { type: 'contact-seen', facts: whole };

  test('lead to the same final journey', () => {
    const expected = after(SAMPLES['handing-off'], [...news, last]);
    expect(journeyOf(expected).map((line) => line.event)).toEqual([
      'requested', 'handed-off', 'callback-created', 'queued', 'agent-accepted', 'customer-answered', 'connected', 'disconnected', 'ended',
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...news), { maxLength: 12 }), fc.array(fc.constantFrom(...news, last), { maxLength: 6 }), (before, late) => {
        const got = after(SAMPLES['handing-off'], [...before, last, ...late]);
        expect(journeyOf(got)).toEqual(journeyOf(expected));
        expect(got.phase).toBe('ended');
      }),
    );
  });
});
