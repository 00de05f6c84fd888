import { ADA, CLICKED_AT, CUSTOMERS_FIRST, HANDOFF, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import type { Callback, CallbackIn, Calling, Pending, Waiting } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { Decision } from '../../../lambda/callbacks/domain/decision';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { QueuePolicy } from '../../../lambda/queues/domain/queue-policy';

const queue = CUSTOMERS_FIRST;
const detecting: QueuePolicy = { ...queue, customerFirst: { ...queue.customerFirst, proof: 'answer-machine-detection' } };
const at = (seconds: number) => plusSeconds(CLICKED_AT, seconds);
const line = { queueId: QUEUE.queueId };

const { owner: _nobodys, ...anybodys } = PROMISED_SAMPLES.pending;
const due: CallbackIn<Pending> & Promised = { ...anybodys, retriesLeft: 0, attempt: {}, attempts: [], checkAt: CLICKED_AT };
const VERSION = due.version;
const unknown: CallbackIn<Calling> = { ...due, phase: 'calling', attempt: { line, customerFirst: true, dials: 1, dialledAs: VERSION, dialledAt: CLICKED_AT }, checkAt: at(20), version: VERSION + 1 };
const ADMITTED = { handoffContactId: HANDOFF, admittedAt: CLICKED_AT };
const ringing = { ...unknown, attempt: { ...unknown.attempt, ...ADMITTED }, checkAt: at(120) } satisfies CallbackIn<Calling>;
const proved: CallbackIn<Waiting> & Promised = { ...ringing, phase: 'waiting', attempt: { ...ringing.attempt, provedAt: at(20) }, checkAt: at(300) };
const answered = { contactId: HANDOFF, initiatedAt: CLICKED_AT, customerAnsweredAt: at(12) };

function when(callback: Callback, event: CallbackEvent, now = at(30)): Decision {
  return decide(callback, event, { now, policy: POLICY, queue });
}

function nextOf(decision: Decision): Callback {
  if ('refused' in decision) throw new Error(decision.reason);
  return decision.next;
}

const seen = (facts: object): CallbackEvent => ({ type: 'contact-seen', facts: { ...answered, ...facts }, rootContactId: HANDOFF });

test('calls the customer first when it is due for the agents of its queue', () => {
  expect(when(due, { type: 'due', nthDial: 1 })).toMatchObject({ next: due, effects: expect.arrayContaining([{ type: 'dial', nthDial: 1, line, customerFirst: true }]) });
});

test.each([
  ['its owner, who is there', { ...due, owner: ADA }, { line: { agent: ADA } }],
  ['an agent who calls now', { ...due, attempt: { calledNowBy: ADA } }, { line: { agent: ADA } }],
  ['a customer who waited in vain', { ...due, attempt: { reserved: true } }, { line, reserved: true }],
] as const)('lets an agent come first for %s', (_who, callback, how) => {
  const decision = when(callback, { type: 'due', nthDial: 1 });
  expect('effects' in decision && decision.effects.at(-1)).toEqual({ type: 'dial', nthDial: 1, ...how });
});

test('is written down before the call is placed, under the version that its calls carry', () => {
  const turn = when(due, { type: 'turn-came', line, version: VERSION }, CLICKED_AT);
  expect(turn).toMatchObject({ next: { phase: 'calling', attempt: unknown.attempt }, effects: [{ type: 'dial', nthDial: 1 }] });
  expect(when({ ...due, version: VERSION + 1 }, { type: 'turn-came', line, version: VERSION })).toMatchObject({ next: { phase: 'pending' }, effects: [] });
});

describe('as long as Connect has not said which call it is', () => {
  const effects = (decision: Decision) => ('effects' in decision ? decision.effects : []);
  const failing = { ...unknown, attempt: { ...unknown.attempt, dials: 2 } };

  test.each<[string, CallbackEvent]>([
    ['edited', { type: 'edited', edit: { comment: 'Invoice' }, by: ADA }],
    ['cancelled', { type: 'cancelled', cause: 'cancelled', by: ADA }],
    ['called now', { type: 'called-now', agent: ADA }],
    ['opened', { type: 'claimed', agent: ADA }],
  ])('it is not %s', (_what, event) => {
    expect(when(unknown, event)).toMatchObject({ refused: 'customer-called-first', reason: expect.stringMatching(/has not said yet/) });
  });

  test('a customer who calls in is called no more after it', () => {
    const settled = when(unknown, { type: 'cancelled', cause: 'customer-called-in' }, at(20));
    expect(settled).toMatchObject({ next: { phase: 'calling', settledBy: [{ at: at(20), why: 'customer-called-in' }] }, effects: [] });
    const { next } = settled as { next: typeof unknown };
    expect(when(next, { type: 'dial-refused', failure: 'connect-busy' }, at(21))).toMatchObject({ next: { phase: 'ended', outcome: { code: 'customer-called-in' } } });
    expect(when(next, { type: 'check-due' }, at(60))).toMatchObject({ next: { phase: 'calling', checkAt: at(540) }, effects: [] });
  });

  test('it is dialled again as the same call, for as long as a message may come back after its function died', () => {
    const again = when(unknown, { type: 'check-due' }, at(20));
    expect(again).toMatchObject({ next: { phase: 'calling', attempt: { dials: 2, dialledAs: VERSION }, checkAt: at(40) }, effects: [{ type: 'dial', nthDial: 2 }] });
    expect(when(failing, { type: 'check-due' }, at(421))).toMatchObject({ next: { phase: 'calling', checkAt: at(540) }, effects: [] });
  });

  test.each([
    ['its purge time has come', { ...unknown, purgeAt: at(20) }],
    ['the customer was reached by another call', { ...unknown, attempt: { ...unknown.attempt, withdrawal: 'reached-otherwise' as const } }],
  ])('it is dialled no more where %s', (_why, callback) => {
    expect(when(callback, { type: 'check-due' }, at(20))).toMatchObject({ next: { phase: 'calling', checkAt: at(540) }, effects: [] });
  });

  test('it is given up once there can be no such call any more, and says what it does not know', () => {
    expect(nextOf(when({ ...failing, checkAt: at(540) }, { type: 'check-due' }, at(540)))).toMatchObject({ phase: 'ended', outcome: { code: 'not-placed', sentence: expect.stringMatching(/did not say whether it called/) } });
  });

  test('a refusal of its one dial puts it back, and one after a dial without an answer does not', () => {
    const refusal = { type: 'dial-refused', failure: 'connect-busy' } as const;
    expect(when(unknown, refusal)).toMatchObject({ next: { phase: 'pending', attempt: {} }, postponed: 'a-little' });
    expect(nextOf(when(unknown, { ...refusal, failure: 'connect-refused-destination' }))).toMatchObject({ phase: 'ended', outcome: { code: 'connect-refused-destination' } });
    for (const failure of ['connect-busy', 'paused', 'connect-refused-destination'] as const) expect(nextOf(when(failing, { ...refusal, failure }))).toBe(failing);
  });

  test('the key is asked for only where there is certainly no call with detection', () => {
    expect(when(unknown, { type: 'detection-refused' })).toMatchObject({ next: { attempt: { undetected: true, dials: 1 } }, effects: [{ type: 'dial', nthDial: 1 }] });
    expect(when(failing, { type: 'detection-refused' })).toMatchObject({ next: { attempt: { detectionRefused: true }, checkAt: at(150) }, effects: [] });
  });

  test('who was not called with detection is called without it, however many answers of Connect were lost', () => {
    const refused = { ...nextOf(when(failing, { type: 'detection-refused' }, at(25))), version: VERSION + 3 } as Callback;
    expect(when(refused, { type: 'check-due' }, at(144))).toMatchObject({ next: refused, effects: [] });
    const again = when(refused, { type: 'check-due' }, at(145));
    expect(again).toMatchObject({ next: { phase: 'calling', attempt: { undetected: true, dials: 1, dialledAs: VERSION, dialledAt: at(145) } }, effects: [{ type: 'dial', nthDial: 1 }] });
    expect(nextOf(again).attempt).not.toHaveProperty('detectionRefused');
    expect(nextOf(when(nextOf(again), { type: 'dial-refused', failure: 'connect-refused-destination' }, at(146)))).toMatchObject({ phase: 'ended', outcome: { code: 'connect-refused-destination' } });
  });

  test('a call with detection that was placed after all is the only one', () => {
    const refused = nextOf(when(failing, { type: 'detection-refused' }, at(25)));
    const there = nextOf(when(refused, { type: 'admission-asked', contactId: HANDOFF, version: VERSION, line: 'queue', customerFirst: true }, at(60)));
    expect(there).toMatchObject({ attempt: { handoffContactId: HANDOFF } });
    expect(effects(when(there, { type: 'check-due' }, at(200)))).toEqual([{ type: 'look-up' }]);
  });

  test.each([
    ['its purge time has come', { purgeAt: at(100) }],
    ['the customer was reached by another call', { attempt: { ...failing.attempt, withdrawal: 'reached-otherwise' as const } }],
  ])('nobody is called without detection any more where %s', (_why, changed) => {
    const refused = nextOf(when({ ...failing, ...changed } as Callback, { type: 'detection-refused' }, at(25)));
    expect(effects(when(refused, { type: 'check-due' }, at(145)))).toEqual([]);
  });

  test.each<[string, CallbackEvent]>([
    ['Connect says it', { type: 'dialled', contactId: HANDOFF }],
    ['the call asks for its admission', { type: 'admission-asked', contactId: HANDOFF, version: VERSION, line: 'queue', customerFirst: true }],
    ['an event shows a call of this attempt', { type: 'contact-seen', facts: { contactId: HANDOFF }, rootContactId: HANDOFF, version: VERSION, customerFirst: true }],
  ])('it is known once %s, and no other contact is let in', (_how, event) => {
    const next = nextOf(when(failing, event));
    expect(next).toMatchObject({ phase: 'calling', attempt: { handoffContactId: HANDOFF, dialledAs: VERSION } });
    expect(when(next, { type: 'admission-asked', contactId: HANDOFF, version: VERSION })).toMatchObject({ reason: expect.stringMatching(/admitted already/) });
    expect(when(next, { type: 'admission-asked', contactId: 'another', version: VERSION })).toMatchObject({ refused: 'handed-off-elsewhere' });
  });

  test('what was found by an event is looked up, as it may be over already', () => {
    expect(effects(when(unknown, { type: 'contact-seen', facts: { contactId: HANDOFF }, rootContactId: HANDOFF, version: VERSION, customerFirst: true }))).toEqual([{ type: 'look-up' }]);
  });

  test('no call to our own number is taken for it, that was placed for the same version because an agent was to come first', () => {
    expect(when(unknown, { type: 'admission-asked', contactId: 'another', version: VERSION, line: 'agent' })).toMatchObject({ refused: 'handed-off-elsewhere' });
    expect(nextOf(when(unknown, { type: 'contact-seen', facts: { contactId: 'another' }, rootContactId: 'another', version: VERSION }))).toBe(unknown);
  });

  test.each([VERSION - 1, VERSION + 1, undefined])('no call of another attempt is taken for it: version %s', (version) => {
    expect(when(unknown, { type: 'admission-asked', contactId: 'another', ...(version !== undefined && { version }), line: 'queue', customerFirst: true })).toMatchObject({ refused: 'superseded' });
    expect(nextOf(when(unknown, { type: 'contact-seen', facts: { contactId: 'another' }, rootContactId: 'another', ...(version !== undefined && { version }) }))).toBe(unknown);
  });

  test('its journey says so', () => {
    const told = (callback: Callback) => journeyOf(callback).find(({ event }) => event === 'handed-off')?.detail;
    expect(told(unknown)).toMatch(/has not said/);
    expect(told(ringing)).toMatch(/called the customer/);
  });
});

test('is not called by what was placed for it while it waits for its time', () => {
  expect(when(due, { type: 'admission-asked', contactId: HANDOFF, version: VERSION, line: 'queue', customerFirst: true })).toMatchObject({ refused: 'superseded' });
});

test.each([['ringing', ringing], ['proved', proved]] as const)('is not hung up on while an agent talks to the customer by another call: %s', (_phase, callback) => {
  const told = (news: 'talking' | 'reached' | 'not-reached', of: Callback) => when(of, { type: 'told-of-beside', click: 'beside.key', by: ADA, news });
  expect(told('talking', callback)).toMatchObject({ next: callback, effects: [] });
  const settled = nextOf(told('reached', callback));
  expect(settled).toMatchObject({ phase: callback.phase, attempt: { withdrawal: 'reached-otherwise' } });
  expect(nextOf(when(settled, seen({ customerAnsweredAt: undefined, disconnectedAt: at(25), disconnectReason: 'TELECOM_UNANSWERED' })))).toMatchObject({ phase: 'ended', outcome: { code: 'reached-otherwise' } });
  expect(nextOf(told('not-reached', settled)).attempt).toEqual(callback.attempt);
});

test.each([['ringing', ringing], ['proved', proved]] as const)('is not taken back while the customer is being called or waits: %s', (_phase, callback) => {
  expect(when(callback, { type: 'cancelled', cause: 'cancelled', by: ADA })).toMatchObject({ refused: 'customer-called-first' });
  expect(when(callback, { type: 'claimed', agent: ADA })).toMatchObject({ refused: 'customer-called-first' });
  expect(when(callback, { type: 'edited', edit: {} })).toMatchObject({ refused: 'customer-called-first' });
  const check = when(callback, { type: 'check-due' }, at(9 * 3600));
  expect('effects' in check && check.effects.map(({ type }) => type)).toEqual(['look-up']);
});

test('waits for an agent once the person is proved', () => {
  const next = nextOf(when(ringing, { type: 'reported', contactId: HANDOFF, report: 'customer-proved' }, at(20)));
  expect(next).toMatchObject({ phase: 'waiting', attempt: { provedAt: at(20) } });
});

test.each([
  ['no-answer', ringing, { customerAnsweredAt: undefined, disconnectedAt: at(25), disconnectReason: 'TELECOM_UNANSWERED' }],
  ['busy', ringing, { customerAnsweredAt: undefined, disconnectedAt: at(1), disconnectReason: 'TELECOM_BUSY' }],
  ['number-not-in-service', ringing, { customerAnsweredAt: undefined, disconnectedAt: at(1), disconnectReason: 'TELECOM_NUMBER_INVALID' }],
  ['not-proved', ringing, { disconnectedAt: at(15) }],
  ['customer-hung-up', proved, { queuedAt: at(20), disconnectedAt: at(21) }],
] as const)('ends as %s, without another try', (code, callback, facts) => {
  const decision = when(callback, seen(facts));
  expect(nextOf(decision)).toMatchObject({ phase: 'ended', outcome: { code } });
  expect('effects' in decision && decision.effects.filter(({ type }) => type === 'count-answer' || type === 'stop-leftovers')).toEqual([]);
});

test('is an attempt that failed where the customer called in meanwhile, though Connect has shown nothing of it yet', () => {
  const settled = nextOf(when(ringing, { type: 'cancelled', cause: 'customer-called-in' }, at(12)));
  const over = when(settled, { type: 'reported', contactId: HANDOFF, report: 'customer-not-proved' }, at(15));
  expect(nextOf(over)).toMatchObject({ phase: 'ended', endedAt: at(15), outcome: { code: 'customer-called-in' }, attempts: [{ outcome: { code: 'not-proved' }, free: true }] });
});

test.each([
  ['the flow says so', { type: 'reported', contactId: HANDOFF, report: 'customer-without-agent' }],
  ['the customer hung up after the threshold', seen({ queuedAt: at(20), disconnectedAt: at(26) })],
] as [string, CallbackEvent][])('is next of all, with an agent first, when no agent came in time: %s', (_how, event) => {
  const decision = when(proved, event);
  expect(nextOf(decision)).toMatchObject({ phase: 'pending', dueAt: due.dueAt, retriesLeft: 0, attempt: { reserved: true }, attempts: [{ outcome: { code: 'no-agent' }, free: true }] });
  expect('effects' in decision && decision.effects).toContainEqual({ type: 'count-answer', queueId: QUEUE.queueId, contactId: HANDOFF, at: at(20), abandoned: true });
});

test.each([
  ['in time', 22, false],
  ['late', 23, true],
])('counts an agent who came %s', (_when, seconds, abandoned) => {
  const decision = when(proved, seen({ queuedAt: at(20), acceptedAt: at(seconds), connectedAt: at(seconds) }));
  expect(nextOf(decision).phase).toBe('connected');
  expect('effects' in decision && decision.effects).toContainEqual({ type: 'count-answer', queueId: QUEUE.queueId, contactId: HANDOFF, at: at(seconds), abandoned });
});

test('counts a customer whom an agent called as not abandoned, and once', () => {
  const agentFirst: CallbackIn<Waiting> & Promised = { ...due, phase: 'waiting', attempt: { line, handoffContactId: HANDOFF, admittedAt: CLICKED_AT, call: { contactId: 'call', queuedAt: CLICKED_AT } }, checkAt: at(300) };
  const facts = { contactId: 'call', queuedAt: CLICKED_AT, acceptedAt: at(5), customerAnsweredAt: at(12), connectedAt: at(12) };
  const decision = when(agentFirst, { type: 'contact-seen', facts, rootContactId: HANDOFF });
  expect('effects' in decision && decision.effects).toContainEqual({ type: 'count-answer', queueId: QUEUE.queueId, contactId: HANDOFF, at: at(12), abandoned: false });
  const over = when(nextOf(decision), { type: 'contact-seen', facts: { ...facts, disconnectedAt: at(90) }, rootContactId: HANDOFF });
  expect('effects' in over && over.effects.map(({ type }) => type)).not.toContain('count-answer');
});

test('waits for a seat whoever promised it, instead of being missed', () => {
  expect(when({ ...due, origin: 'agent' }, { type: 'line-full' })).toMatchObject({ postponed: 'until-there-is-room' });
});

test('tells its story without a callback of Connect’s', () => {
  const told = nextOf(when(proved, seen({ queuedAt: at(20), acceptedAt: at(21), connectedAt: at(21) })));
  expect(journeyOf(told).map(({ event }) => event)).toEqual(['requested', 'handed-off', 'customer-answered', 'customer-proved', 'queued', 'agent-accepted', 'connected']);
});

test('is not looked at first by an agent, who may call it now', () => {
  expect(when(due, { type: 'claimed', agent: ADA })).toMatchObject({ refused: 'no-first-look' });
  expect(when(due, { type: 'called-now', agent: ADA })).not.toHaveProperty('refused');
});

describe('with answering-machine detection', () => {
  const ask = (callback: Callback, event: CallbackEvent) => decide(callback, event, { now: at(30), policy: POLICY, queue: detecting });

  test.each([
    ['voicemail', 'VOICEMAIL_BEEP'],
    ['voicemail', 'VOICEMAIL_NO_BEEP'],
    ['no-answer', 'AMD_UNANSWERED'],
    ['not-detected', 'AMD_UNRESOLVED'],
    ['not-detected', 'AMD_UNRESOLVED_SILENCE'],
    ['detection-failed', 'AMD_NOT_APPLICABLE'],
    ['detection-failed', 'AMD_ERROR'],
    ['busy', 'SIT_TONE_BUSY'],
    ['number-not-in-service', 'SIT_TONE_INVALID_NUMBER'],
    ['network-announcement', 'SIT_TONE_DETECTED'],
    ['fax', 'FAX_MACHINE_DETECTED'],
    ['not-proved', 'HUMAN_ANSWERED'],
    ['not-proved', 'A_STATUS_OF_NEXT_YEAR'],
  ])('ends as %s where Connect says %s, whatever it says of the answer', (code, answeringMachineStatus) => {
    const decision = ask(ringing, seen({ answeringMachineStatus, disconnectedAt: at(25) }));
    expect(nextOf(decision)).toMatchObject({ phase: 'ended', outcome: { code } });
    expect('effects' in decision && decision.effects.map(({ type }) => type)).not.toContain('count-answer');
  });

  test.each([
    ['live-voice-to-flow', 'live-voice-to-flow'],
    ['live-voice-hung-up', 'live-voice'],
    ['machine-to-flow', 'voicemail-to-flow'],
    ['machine-hung-up', 'voicemail'],
  ] as const)('ends at the report %s, as %s', (report, code) => {
    expect(nextOf(ask(ringing, { type: 'reported', contactId: HANDOFF, report }))).toMatchObject({ phase: 'ended', outcome: { code } });
  });

  test('waits for what Connect says where nobody pressed the key, unless nothing is detected', () => {
    const report = { type: 'reported', contactId: HANDOFF, report: 'customer-not-proved' } as const;
    expect(nextOf(ask(ringing, report))).toBe(ringing);
    expect(nextOf(ask({ ...ringing, attempt: { ...ringing.attempt, undetected: true } }, report))).toMatchObject({ phase: 'ended', outcome: { code: 'not-proved' } });
  });

  test('keeps a machine that comes into the queue out of the guard, and out of who is called next', () => {
    const inQueue = nextOf(ask(ringing, { type: 'reported', contactId: HANDOFF, report: 'machine-to-queue' }));
    expect(inQueue).toMatchObject({ phase: 'waiting', attempt: { isMachine: true } });
    for (const event of [{ type: 'reported', contactId: HANDOFF, report: 'customer-without-agent' } as const, seen({ queuedAt: at(30), disconnectedAt: at(40) })]) {
      const decision = ask(inQueue, event);
      expect(nextOf(decision)).toMatchObject({ phase: 'ended', outcome: { code: 'voicemail' } });
      expect('effects' in decision && decision.effects.map(({ type }) => type)).not.toContain('count-answer');
    }
    const talked = ask(inQueue, seen({ queuedAt: at(30), acceptedAt: at(50), connectedAt: at(50) }));
    expect('effects' in talked && talked.effects.map(({ type }) => type)).not.toContain('count-answer');
  });

  test('says in the story that a key was asked for, as Connect took no call with detection', () => {
    const next = nextOf(ask(nextOf(ask(unknown, { type: 'detection-refused' })), { type: 'dialled', contactId: HANDOFF }));
    expect(journeyOf(next).find(({ event }) => event === 'handed-off')?.detail).toMatch(/asked for a key/);
  });
});

test.each([
  ['nobody answers', { customerAnsweredAt: undefined, disconnectedAt: at(25), disconnectReason: 'TELECOM_UNANSWERED' }],
  ['nobody proves to be a person', { disconnectedAt: at(15) }],
])('counts a call where %s, if more are called than agents are idle', (_how, facts) => {
  const overdialling: QueuePolicy = { ...queue, customerFirst: { ...queue.customerFirst, overdialCaution: 3 } };
  const decision = decide(ringing, seen(facts), { now: at(30), policy: POLICY, queue: overdialling });
  expect('effects' in decision && decision.effects).toContainEqual({ type: 'count-answer', queueId: QUEUE.queueId, contactId: HANDOFF, at: CLICKED_AT, abandoned: false, unanswered: true });
});
