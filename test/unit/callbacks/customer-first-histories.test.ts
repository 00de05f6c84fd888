import fc from 'fast-check';
import { CLICKED_AT, CUSTOMERS_FIRST, HANDOFF, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { Effect } from '../../../lambda/callbacks/domain/decision';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { QueuePolicy } from '../../../lambda/queues/domain/queue-policy';

const queue: QueuePolicy = { ...CUSTOMERS_FIRST, customerFirst: { ...CUSTOMERS_FIRST.customerFirst, proof: 'answer-machine-detection' } };
const line = { queueId: QUEUE.queueId };
const at = (seconds: number) => plusSeconds(CLICKED_AT, seconds);
const { owner: _nobodys, ...anybodys } = PROMISED_SAMPLES.pending;
const due = { ...anybodys, retriesLeft: 0, attempt: {}, attempts: [], checkAt: CLICKED_AT } as Callback;

const answered = { contactId: HANDOFF, initiatedAt: CLICKED_AT, customerAnsweredAt: at(10) };
const queued = { ...answered, queuedAt: at(20) };
const talking = { ...queued, acceptedAt: at(21), connectedAt: at(21) };
/** How the call may go: each story as news of Connect and of the flow, of which any may be lost, come twice, or in another order. */
const stories = {
  'no answer': [{ type: 'contact-seen', facts: { contactId: HANDOFF, disconnectedAt: at(25), disconnectReason: 'TELECOM_UNANSWERED' }, rootContactId: HANDOFF }],
  voicemail: [
    { type: 'reported', contactId: HANDOFF, report: 'customer-not-proved' },
    { type: 'contact-seen', facts: { ...answered, disconnectedAt: at(40) }, rootContactId: HANDOFF },
  ],
  talk: [
    { type: 'reported', contactId: HANDOFF, report: 'customer-proved' },
    { type: 'contact-seen', facts: talking, rootContactId: HANDOFF },
    { type: 'contact-seen', facts: { ...talking, disconnectedAt: at(90), disconnectReason: 'AGENT_DISCONNECT' }, rootContactId: HANDOFF },
  ],
  'voicemail that Connect told of': [
    { type: 'reported', contactId: HANDOFF, report: 'machine-hung-up' },
    { type: 'contact-seen', facts: { ...answered, answeringMachineStatus: 'VOICEMAIL_BEEP', disconnectedAt: at(40) }, rootContactId: HANDOFF },
  ],
  'machine in the queue': [
    { type: 'reported', contactId: HANDOFF, report: 'machine-to-queue' },
    { type: 'reported', contactId: HANDOFF, report: 'customer-without-agent' },
    { type: 'contact-seen', facts: { ...queued, answeringMachineStatus: 'VOICEMAIL_BEEP', disconnectedAt: at(40) }, rootContactId: HANDOFF },
  ],
  'person to a flow': [
    { type: 'reported', contactId: HANDOFF, report: 'live-voice-to-flow' },
    { type: 'contact-seen', facts: { ...answered, answeringMachineStatus: 'HUMAN_ANSWERED', disconnectedAt: at(80) }, rootContactId: HANDOFF },
  ],
  'no agent': [
    { type: 'reported', contactId: HANDOFF, report: 'customer-proved' },
    { type: 'reported', contactId: HANDOFF, report: 'customer-without-agent' },
    { type: 'contact-seen', facts: { ...queued, disconnectedAt: at(40) }, rootContactId: HANDOFF },
  ],
} as const satisfies Record<string, readonly CallbackEvent[]>;
const meddling: CallbackEvent[] = [
  { type: 'due', nthDial: 1 },
  { type: 'check-due' },
  { type: 'cancelled', cause: 'cancelled' },
  { type: 'claimed', agent: { userId: 'u-ben', username: 'ben' } },
  { type: 'called-now', agent: { userId: 'u-ben', username: 'ben' } },
  ...(['talking', 'reached', 'not-reached'] as const).map((news): CallbackEvent => ({ type: 'told-of-beside', click: 'beside.key', by: { userId: 'u-ben', username: 'ben' }, news })),
  { type: 'admission-asked', contactId: 'another', version: 1, line: 'queue', customerFirst: true },
  { type: 'admission-asked', contactId: HANDOFF, version: 1, line: 'queue', customerFirst: true },
];

interface Step {
  before: Callback;
  after: Callback;
  event: CallbackEvent;
  effects: readonly Effect[];
}

function play(events: readonly CallbackEvent[]): Step[] {
  let callback = due;
  return [{ type: 'turn-came', line, version: due.version } as const, { type: 'dialled', contactId: HANDOFF } as const, ...events].map((event, nth) => {
    const before = callback;
    const decision = decide(before, event, { now: at(nth + 1), policy: POLICY, queue });
    if (!('refused' in decision)) callback = decision.next === before ? before : ({ ...decision.next, version: before.version + 1 } as Callback);
    return { before, after: callback, event, effects: 'refused' in decision ? [] : decision.effects };
  });
}

const histories = fc.constantFrom(...(Object.keys(stories) as (keyof typeof stories)[])).chain((name) =>
  fc.record({ name: fc.constant(name), events: fc.array(fc.constantFrom<CallbackEvent>(...stories[name], ...stories[name], ...meddling), { maxLength: 14 }) }),
);

const isUnderWay = ({ phase, attempt }: Callback) => (phase === 'calling' || phase === 'waiting') && attempt.handoffContactId !== undefined;

test('nobody is dialled, and nobody taken off the line, while the customer is being called or waits', () => {
  fc.assert(
    fc.property(histories, ({ events }) => {
      for (const { before, effects } of play(events)) {
        if (isUnderWay(before)) expect(effects.map(({ type }) => type).filter((type) => type === 'dial' || type === 'withdraw' || type === 'stop-leftovers')).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test('a customer is counted once at most, and one without an agent is always next, at the same place', () => {
  fc.assert(
    fc.property(histories, ({ events }) => {
      const steps = play(events);
      const counted = steps.flatMap(({ effects }) => effects.filter((effect) => effect.type === 'count-answer' && effect.contactId === HANDOFF));
      expect(counted.length).toBeLessThanOrEqual(1);
      for (const { before, after, event } of steps) {
        if (!isUnderWay(before) || event.type !== 'reported' || event.report !== 'customer-without-agent' || before.phase !== 'waiting' || before.attempt.isMachine || before.attempt.withdrawal) continue;
        expect(after).toMatchObject({ phase: 'pending', attempt: { reserved: true }, dueAt: (due as { dueAt?: string }).dueAt });
      }
    }),
    { numRuns: 400 },
  );
});

test.each(Object.entries(stories))('whatever else happens, the last news of "%s" settle it', (name, events) => {
    fc.assert(
    fc.property(fc.array(fc.constantFrom<CallbackEvent>(...meddling.filter(({ type }) => type !== 'called-now' && type !== 'told-of-beside')), { maxLength: 6 }), (others) => {
      const steps = play([...others, ...events]);
      expect(steps.at(-1)!.after.phase).toBe(name === 'no agent' ? 'pending' : 'ended');
    }),
  );
});
