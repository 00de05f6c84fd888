import type { OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import type { Callback, CallbackIn, Connected, Pending, Waiting } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { Circumstances, Decision } from '../../../lambda/callbacks/domain/decision';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { ownerAloneOf } from '../../../lambda/callbacks/domain/handler-of';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { ADA, BEN, CALL, CLICKED_AT, CLOSED_TILL_NOON, HANDOFF, IN_LINE, LINED_UP, PROMISED_SAMPLES, QUEUE, TALKING } from '../../../docs/print/callback-samples';

const LATER = '2026-11-23T09:01:30.000Z';
const CIRCUMSTANCES: Circumstances = { now: LATER, policy: POLICY, queue: QUEUE };
const { pending, waiting, withdrawn } = PROMISED_SAMPLES;
const HANDOFF_OVER = { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' };
const TAKEN = { ...LINED_UP, acceptedAt: TALKING.acceptedAt };
const STOPPED = { disconnectedAt: '2026-11-23T09:01:20.000Z', disconnectReason: 'OTHER' };
const UNANSWERED: CallbackEvent = { type: 'contact-seen', facts: { ...TAKEN, disconnectedAt: '2026-11-23T09:00:50.000Z', disconnectReason: 'TELECOM_UNANSWERED' } };

const lookedUp = (call: object): CallbackEvent => ({ type: 'looked-up', handoff: HANDOFF_OVER, call: { ...LINED_UP, ...call } });

function decided(callback: Callback, event: CallbackEvent, circumstances: Partial<Circumstances> = {}): Exclude<Decision, { refused: string }> {
  const decision = decide(callback, event, { ...CIRCUMSTANCES, ...circumstances });
  if ('refused' in decision) throw new Error(decision.reason);
  return decision;
}

const effectsOf = (...of: Parameters<typeof decided>) => decided(...of).effects.map(({ type }) => type);

describe('a promised callback that is due', () => {
  test('is placed for its owner, or for its queue when they are away, and not written for it', () => {
    expect(decided(pending, { type: 'due', nthDial: 1, owner: 'busy' })).toMatchObject({ next: pending, effects: [{ type: 'dial', line: { agent: ADA } }] });
    expect(decided(pending, { type: 'due', nthDial: 1, owner: 'away' })).toMatchObject({ next: pending, effects: [{ type: 'dial', line: { queueId: 'q-support' } }] });
  });

  test('is not placed before its time, nor once its purge time has come', () => {
    expect(decided(pending, { type: 'due', nthDial: 1 }, { now: '2026-11-23T08:59:59.999Z' })).toEqual(expect.objectContaining({ next: pending, effects: [] }));
    expect(decided(pending, { type: 'due', nthDial: 1 }, { now: pending.purgeAt }).next).toMatchObject({ phase: 'ended', outcome: { code: 'purged' } });
  });

  test('waits until Connect’s list shows what the last attempt may have left, and not where nobody was called in it', () => {
    const ended = { endedAt: '2026-11-23T09:01:25.000Z', handoffContactId: HANDOFF, admittedAt: CLICKED_AT };
    const after = (code: 'no-answer' | 'owner-away', call: object) => decided({ ...pending, attempts: [{ ...ended, call: { ...LINED_UP, ...call }, outcome: outcome(code) }] }, { type: 'due', nthDial: 1 });
    expect(after('no-answer', { acceptedAt: TALKING.acceptedAt })).toMatchObject({ effects: [], postponed: 'a-little' });
    expect(after('owner-away', {}).effects.map(({ type }) => type)).toEqual(['stop-leftovers', 'dial']);
    const later = { now: '2026-11-23T09:01:35.000Z' };
    expect(effectsOf({ ...pending, attempts: [{ ...ended, outcome: outcome('no-answer') }] }, { type: 'due', nthDial: 1 }, later)).toEqual(['stop-leftovers', 'dial']);
  });

  test('is admitted only as it was placed: not after an edit, nor before its time', () => {
    const asked: CallbackEvent = { type: 'admission-asked', contactId: HANDOFF, version: pending.version, line: 'queue' };
    expect(decided(pending, asked).next).toMatchObject({ phase: 'handing-off', attempt: { line: { queueId: 'q-support' } } });
    expect(decide(pending, { ...asked, version: pending.version - 1 }, CIRCUMSTANCES)).toMatchObject({ refused: 'superseded' });
    expect(decide(pending, asked, { ...CIRCUMSTANCES, now: '2026-11-23T08:00:00.000Z' })).toMatchObject({ refused: 'superseded' });
  });

  test('goes to the missed list when its line is full, where every agent of its queue finds it', () => {
    const { next } = decided(pending, { type: 'line-full' });
    expect(next).toMatchObject({ phase: 'ended', outcome: { code: 'missed' }, owner: ADA });
    expect(ownerAloneOf(pending)).toEqual(ADA);
    expect(ownerAloneOf(next as Callback & Promised)).toBeUndefined();
  });

  test.each(['caller', 'app'] as const)('waits for a place in its line when the customer was told by %s that they will be called', (origin) => {
    expect(decided({ ...pending, origin }, { type: 'line-full' })).toMatchObject({ next: { phase: 'pending' }, effects: [], postponed: 'until-there-is-room' });
  });
});

describe('a promised callback whose queue was closed by an override since', () => {
  const closedTill = (hour: number): OpeningHours => ({ ...CLOSED_TILL_NOON, overrides: CLOSED_TILL_NOON.overrides.map((closed) => ({ ...closed, ranges: [{ startMinute: 0, endMinute: hour * 60 }] })) });
  const due: CallbackEvent = { type: 'due', nthDial: 1, owner: 'takes' };
  const tried: CallbackIn<Pending> = { ...pending, attempts: [{ endedAt: CLICKED_AT, outcome: outcome('no-answer') }] };

  test('is not placed, but put off until the queue opens: its attempts and retries are as they were', () => {
    const noon = '2026-11-23T12:00:00.000Z';
    const decision = decided(tried, due, { hours: CLOSED_TILL_NOON });
    expect(decision).toEqual({ next: { ...tried, dueAt: noon, checkAt: noon }, effects: [{ type: 'leave-lines', lines: [{ queueId: 'q-support' }, { agent: ADA }] }], reason: expect.stringContaining('closed') });
    expect(effectsOf(decision.next, due, { hours: CLOSED_TILL_NOON, now: noon })).toEqual(['dial']);
  });

  test.each([['at its purge time', 17], ['not on that day any more', 24]])('is purged when the queue opens %s', (_when, hour) => {
    expect(decided(pending, due, { hours: closedTill(hour) })).toMatchObject({ next: { phase: 'ended', outcome: { code: 'purged' } }, reason: expect.stringContaining('closed') });
  });

  test('is put off over the end of the business day, if the purge time allows', () => {
    const lasting = { ...pending, purgeAtLatest: '2026-11-24T09:00:00.000Z' };
    const shut: OpeningHours = { ...CLOSED_TILL_NOON, ranges: [{ day: 'MONDAY', startMinute: 0, endMinute: 1020 }, { day: 'TUESDAY', startMinute: 480, endMinute: 1020 }], overrides: [{ ...CLOSED_TILL_NOON.overrides[0]!, ranges: [] }] };
    expect(decided(lasting, due, { hours: shut }).next).toMatchObject({ phase: 'pending', dueAt: '2026-11-24T08:00:00.000Z', purgeAt: '2026-11-24T09:00:00.000Z' });
    expect(decided(pending, due, { hours: shut }).next).toMatchObject({ phase: 'ended', outcome: { code: 'purged' } });
  });

  test('is placed all the same for an agent who calls now', () => {
    const called = decided(pending, { type: 'called-now', agent: BEN }, { hours: CLOSED_TILL_NOON });
    expect(called.effects).toMatchObject([{ type: 'dial', line: { agent: BEN } }]);
    expect(effectsOf(called.next, { type: 'due', nthDial: 2 }, { hours: CLOSED_TILL_NOON })).toEqual(['dial']);
  });

  test('has had its attempt when that failed before: the next one is when the queue opens', () => {
    expect(decided(pending, { type: 'due', nthDial: 3 }, { hours: CLOSED_TILL_NOON }).next).toMatchObject({ dueAt: '2026-11-23T12:00:00.000Z', retriesLeft: pending.retriesLeft - 1 });
  });
});

describe('an attempt that failed', () => {
  test('is tried again after the pause of its queue, with one retry less and the same owner', () => {
    const { next } = decided(waiting, UNANSWERED);
    expect(next).toMatchObject({ phase: 'pending', dueAt: '2026-11-23T09:31:30.000Z', checkAt: '2026-11-23T09:31:30.000Z', retriesLeft: 1, owner: ADA });
    expect((next as Promised).attempts).toMatchObject([{ handoffContactId: HANDOFF, outcome: { code: 'no-answer' } }]);
  });

  test.each<[string, Partial<Promised>, Partial<Circumstances>]>([
    ['no retry is left', { retriesLeft: 0 }, {}],
    ['it would be purged before', { purgeAt: '2026-11-23T09:31:30.000Z' }, {}],
    ['its queue is set up no more', {}, { queue: undefined }],
  ])('ends it when %s', (_why, change, circumstances) => {
    expect(decided({ ...waiting, ...change }, UNANSWERED, circumstances).next).toMatchObject({ phase: 'ended', outcome: { code: 'no-answer' } });
  });

  describe('whose queue closes before the next one', () => {
    const hours: OpeningHours = { zone: 'UTC', ranges: (['MONDAY', 'TUESDAY'] as const).map((day) => ({ day, startMinute: 8 * 60, endMinute: 9 * 60 + 30 })), overrides: [] };
    const closing = { ...waiting, purgeAt: '2026-11-23T09:30:00.000Z' };

    test('is tried again when that opens next, if the purge time allows; it is then purged on that day', () => {
      const { next, reason } = decided({ ...closing, purgeAtLatest: '2026-11-24T08:40:00.000Z' }, UNANSWERED, { hours });
      expect(next).toMatchObject({ phase: 'pending', dueAt: '2026-11-24T08:00:00.000Z', checkAt: '2026-11-24T08:00:00.000Z', purgeAt: '2026-11-24T08:40:00.000Z', retriesLeft: 1 });
      expect(reason).toContain('when its queue opens next');
      expect(decided({ ...closing, purgeAtLatest: '2026-11-24T12:00:00.000Z' }, UNANSWERED, { hours }).next).toMatchObject({ purgeAt: '2026-11-24T09:30:00.000Z' });
    });

    test.each(['2026-11-24T08:00:00.000Z', undefined])('ends where the purge time does not: %s', (purgeAtLatest) => {
      expect(decided({ ...closing, ...(purgeAtLatest && { purgeAtLatest }) }, UNANSWERED, { hours }).next).toMatchObject({ phase: 'ended', outcome: { code: 'no-answer' } });
    });
  });

  test('costs no retry when an agent called before the time: the time that was set stands', () => {
    const early = { ...waiting, dueAt: '2026-11-23T12:00:00.000Z', attempt: { ...waiting.attempt, calledNowBy: BEN } };
    expect(decided(early, UNANSWERED).next).toMatchObject({ phase: 'pending', dueAt: '2026-11-23T12:00:00.000Z', retriesLeft: waiting.retriesLeft });
  });

  const earlier = decided(waiting, UNANSWERED).next as CallbackIn<Pending>;
  const atNextTime = { now: earlier.dueAt };

  test('may have left a retry of Connect’s own: that is stopped before anything is placed anew', () => {
    expect(effectsOf(earlier, { type: 'due', nthDial: 1 }, atNextTime)).toEqual(['stop-leftovers', 'dial']);
    expect(effectsOf(earlier, { type: 'called-now', agent: BEN }, atNextTime)).toEqual(['stop-leftovers', 'dial']);
  });

  test('may have left one when the callback is cancelled or purged before its next attempt: that is stopped, and looked at again', () => {
    const cancelled = decided(earlier, { type: 'cancelled', cause: 'cancelled' });
    expect(cancelled).toMatchObject({ next: { phase: 'ended', checkAt: expect.any(String) }, effects: [{ type: 'stop-leftovers', rootContactId: HANDOFF }] });
    expect(effectsOf(cancelled.next, { type: 'check-due' }, { now: '2026-11-23T09:01:39.000Z' })).toEqual([]);
    expect(effectsOf(cancelled.next, { type: 'check-due' }, atNextTime)).toEqual(['stop-leftovers']);
    expect(effectsOf(earlier, { type: 'due', nthDial: 1 }, { now: earlier.purgeAt })).toEqual(['leave-lines', 'stop-leftovers']);
    expect(decided(pending, { type: 'cancelled', cause: 'cancelled' }).next.checkAt).toBeUndefined();
  });
});

describe('a callback that is being taken out of its line', () => {
  test('ends as what it was taken out for when nobody accepted it', () => {
    expect(decided(withdrawn, lookedUp(STOPPED)).next).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' } });
  });

  test('goes on when an agent was faster, and is connected when they are', () => {
    const goesOn = decided(withdrawn, lookedUp({ acceptedAt: TALKING.acceptedAt })).next;
    expect(goesOn).toMatchObject({ phase: 'waiting' });
    expect(goesOn).not.toHaveProperty('attempt.withdrawal');
    expect(decided(withdrawn, lookedUp(TALKING)).next).toMatchObject({ phase: 'connected' });
  });

  test('is not tried again when its attempt fails by itself, and what that left in Connect is stopped', () => {
    const hungUp = lookedUp({ acceptedAt: TALKING.acceptedAt, customerAnsweredAt: TALKING.customerAnsweredAt, ...STOPPED });
    expect(decided(withdrawn, hungUp).next).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' } });
    expect(decided(withdrawn, UNANSWERED)).toMatchObject({ next: { phase: 'ended', outcome: { code: 'cancelled' } }, effects: [{ type: 'leave-lines' }, { type: 'stop-leftovers' }] });
    const handingOff = { ...PROMISED_SAMPLES['handing-off'], attempt: { ...IN_LINE, withdrawal: 'cancelled' as const } };
    expect(decided(handingOff, { type: 'reported', contactId: HANDOFF, report: 'callback-refused' }).next).toMatchObject({ outcome: { code: 'cancelled' } });
  });

  test('and that nobody answered ends, even if Connect keeps the same contact for its retry', () => {
    const kept: CallbackEvent = lookedUp({ acceptedAt: TALKING.acceptedAt });
    expect(decided(withdrawn, kept, { now: '2026-11-23T09:05:00.000Z' }).next).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' } });
  });

  describe('since its owner does not come', () => {
    const leaving: CallbackIn<Waiting> = { ...waiting, attempt: { ...waiting.attempt, withdrawal: 'owner-away' } };

    test('is placed anew for its queue at once, at no cost', () => {
      expect(decided(leaving, lookedUp(STOPPED)).next).toMatchObject({ phase: 'pending', attempt: { fellBack: true }, checkAt: LATER, retriesLeft: waiting.retriesLeft });
    });

    test('has had its attempt when the owner came in that very moment: the customer’s phone may have rung', () => {
      const { next } = decided(leaving, lookedUp({ acceptedAt: TALKING.acceptedAt, ...STOPPED }));
      expect(next).toMatchObject({ phase: 'pending', retriesLeft: waiting.retriesLeft - 1, attempts: [{ handoffContactId: HANDOFF }] });
      expect(next).not.toHaveProperty('attempt.fellBack');
    });
  });

  describe('since the agent who called before its time does not come', () => {
    const DUE_AT = '2026-11-23T10:00:00.000Z';
    const early: CallbackIn<Waiting> & Promised = { ...waiting, dueAt: DUE_AT, attempt: { ...waiting.attempt, calledNowBy: BEN, line: { agent: BEN } } };
    const leavingAt = (now: string, owner: 'busy' | 'away') => decided(early, { type: 'check-due', owner }, { now });

    test('is taken out of their line when they left, or some time after the one that was set', () => {
      expect(leavingAt(LATER, 'away')).toMatchObject({ next: { attempt: { withdrawal: 'not-taken' } }, effects: [{ type: 'withdraw' }] });
      expect(leavingAt('2026-11-23T10:04:59.000Z', 'busy')).toMatchObject({ effects: [{ type: 'look-up' }] });
      expect(leavingAt('2026-11-23T10:05:00.000Z', 'busy')).toMatchObject({ next: { attempt: { withdrawal: 'not-taken' } } });
    });

    test('is called at the time that was set, at no cost, or at once where that has passed', () => {
      const left = leavingAt(LATER, 'away').next;
      expect(decided(left, lookedUp(STOPPED)).next).toMatchObject({ phase: 'pending', checkAt: DUE_AT, retriesLeft: waiting.retriesLeft, owner: ADA });
      expect(decided(left, lookedUp(STOPPED)).next).not.toHaveProperty('attempt.calledNowBy');
      const late = '2026-11-23T10:05:01.000Z';
      expect(decided(left, lookedUp(STOPPED), { now: late }).next).toMatchObject({ phase: 'pending', checkAt: late });
    });
  });
});

test('a callback whose handoff call ended as its lease did may show yet: it is given up only when the list of contacts has caught up', () => {
  const handingOff = PROMISED_SAMPLES['handing-off'];
  const over: CallbackEvent = { type: 'looked-up', handoff: { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:01:29.000Z' } };
  expect(decided(handingOff, over).next).toMatchObject({ phase: 'handing-off', checkAt: '2026-11-23T09:01:39.000Z' });
  expect(decided(handingOff, over, { now: '2026-11-23T09:01:39.000Z' }).next).toMatchObject({ phase: 'pending', attempts: [{ outcome: { code: 'handoff-incomplete' } }] });
});

test('news of an earlier attempt says nothing of the present one', () => {
  const earlierOver = { ...LINED_UP, ...STOPPED, contactId: 'c0-call' };
  for (const callback of [PROMISED_SAMPLES['handing-off'], waiting, PROMISED_SAMPLES.connected]) {
    expect(decided(callback, { type: 'looked-up', rootContactId: 'c0-handoff', call: earlierOver })).toMatchObject({ next: callback, effects: [] });
    expect(decided(callback, { type: 'contact-seen', facts: earlierOver, rootContactId: 'c0-handoff' })).toMatchObject({ next: callback, effects: [] });
  }
  expect(decided(waiting, { type: 'contact-seen', facts: { ...LINED_UP, ...STOPPED }, rootContactId: HANDOFF }).next).not.toBe(waiting);
});

describe('a callback in its line', () => {
  test('is taken out at its purge time, and soon after when that passed while it was being made', () => {
    expect(effectsOf(waiting, { type: 'check-due' }, { now: waiting.purgeAt })).toEqual(['withdraw']);
    const made = decided(PROMISED_SAMPLES['handing-off'], { type: 'contact-seen', facts: LINED_UP, rootContactId: HANDOFF }, { now: waiting.purgeAt }).next;
    expect(made.checkAt! <= '2026-11-23T17:00:05.000Z').toBe(true);
  });

  test('is left alone once an agent took it, whatever its purge time or its owner', () => {
    const taken = { ...waiting, attempt: { ...IN_LINE, call: { ...LINED_UP, acceptedAt: TALKING.acceptedAt } } };
    expect(effectsOf(taken, { type: 'check-due', owner: 'away' }, { now: waiting.purgeAt })).toEqual(['look-up']);
  });
});

test('a callback that was connected was handled, though Connect knows nothing of it any more', () => {
  expect(decided(PROMISED_SAMPLES.connected, { type: 'looked-up' }).next).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
});

describe('the next callback, promised while agent and customer talk', () => {
  const talking: CallbackIn<Connected> = { ...PROMISED_SAMPLES.connected, attempt: { ...IN_LINE, call: { contactId: CALL, acceptedAt: TALKING.acceptedAt, connectedAt: TALKING.connectedAt } } };
  const kept = decided(talking, { type: 'replacement-asked', by: 'promise' });

  test('says that this one was kept, and stops nothing', () => {
    expect(kept).toMatchObject({ next: { phase: 'ended', outcome: { code: 'answered' } }, effects: [] });
    expect(kept.next.checkAt).toBeUndefined();
  });

  test('leaves the conversation alone, whatever Connect tells of it late', () => {
    expect(effectsOf(kept.next, { type: 'contact-seen', facts: talking.attempt.call, rootContactId: HANDOFF })).toEqual([]);
    expect(effectsOf(kept.next, { type: 'contact-seen', facts: { contactId: 'c9-retry' }, rootContactId: HANDOFF })).toEqual(['stop-leftovers']);
  });

  test('changes nothing while they do not', () => {
    expect(decided(waiting, { type: 'replacement-asked', by: 'promise' })).toMatchObject({ next: waiting, effects: [] });
  });
});

test('an edit, once saved, makes the call that is on its way one too many', () => {
  const edited = decided(pending, { type: 'edited', edit: { comment: 'Ask for the invoice.' } }).next;
  expect(edited).toMatchObject({ comment: 'Ask for the invoice.', dueAt: CLICKED_AT });
  const saved = { ...edited, version: edited.version + 1 } as Callback;
  expect(decide(saved, { type: 'admission-asked', contactId: HANDOFF, version: pending.version, line: 'agent' }, CIRCUMSTANCES)).toMatchObject({ refused: 'superseded' });
});
