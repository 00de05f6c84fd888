import fc from 'fast-check';
import { ADA, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import { dispatchDue } from '../../../lambda/agenda/usecases/dispatch-due';
import { createLeadQueue } from '../../../lambda/agenda/usecases/lead-queue';
import type { OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import type { Callback, CallbackIn, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { CallbackEvent, FollowEvent } from '../../../lambda/callbacks/domain/event';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { secondsBetween } from '../../../lambda/ground/domain/instant';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { at, createTickWorld, START } from './tick-world';

const queue = { ...QUEUE, leadAtMostMinutes: 5 };
const { owner: _nobodys, ...anybodys } = PROMISED_SAMPLES.pending;
const due = (seconds: number, change: object = {}): CallbackIn<Pending> & Promised => ({ ...anybodys, attempt: {}, attempts: [], queueId: QUEUE.queueId, dueAt: at(seconds), purgeAt: at(9 * 3600), checkAt: at(seconds), ...change });
const when = (callback: Callback, event: CallbackEvent, { now = START, hours, policy = queue }: { now?: string; hours?: OpeningHours; policy?: typeof queue } = {}) => decide(callback, event, { now, policy: POLICY, queue: policy, hours });
const led = (waitSeconds: number): CallbackEvent => ({ type: 'led', waitSeconds });

describe('a callback whose agent is expected late', () => {
  test('is placed so long before its time, and its time stands', () => {
    const decision = when(due(200), led(180));
    expect(decision).toMatchObject({ next: { phase: 'pending', dueAt: at(200), checkAt: at(20) }, effects: [{ type: 'bring' }] });
  });

  test('is placed at once where that is overdue', () => {
    expect(when(due(200), led(280))).toMatchObject({ next: { checkAt: START }, effects: [{ type: 'bring' }] });
  });

  test.each([
    ['an agent is expected by then', due(200), 60],
    ['the queue allows no more', due(400), 900],
    ['its owner is waited for', due(200, { owner: ADA }), 180],
    ['an agent looks at it first', due(200, { checkAt: at(100), attempt: { claim: { by: ADA, until: at(100) } } }), 180],
    ['it was placed already', due(200, { checkAt: START }), 180],
  ])('waits for its time where %s', (_why, callback, waitSeconds) => {
    expect(when(callback, led(waitSeconds))).toMatchObject({ next: callback, effects: [] });
  });

  test('waits for its time where the queue allows no lead', () => {
    const callback = due(200);
    expect(when(callback, led(180), { policy: { ...queue, leadAtMostMinutes: 0 } })).toMatchObject({ next: callback, effects: [] });
  });

  test('is never placed earlier than its queue allows, nor moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 2000 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 15 }), (seconds, waitSeconds, leadAtMostMinutes) => {
        const decision = when(due(seconds), led(waitSeconds), { policy: { ...queue, leadAtMostMinutes } });
        if ('refused' in decision || decision.next.phase !== 'pending') throw new Error('It was to stay pending.');
        const { checkAt, dueAt } = decision.next as CallbackIn<Pending> & Promised;
        expect(dueAt).toBe(at(seconds));
        expect(secondsBetween(checkAt, dueAt)).toBeLessThanOrEqual(leadAtMostMinutes * 60);
        expect(checkAt === dueAt || checkAt >= START).toBe(true);
      }),
    );
  });
});

describe('a callback that was placed before its time', () => {
  const placed = due(200, { checkAt: START });

  test('is dialled, and admitted', () => {
    const decision = when(placed, { type: 'due', nthDial: 1 });
    expect('effects' in decision && decision.effects.map(({ type }) => type)).toContain('dial');
    expect(when(placed, { type: 'admission-asked', contactId: 'c', version: placed.version, line: 'queue' })).toMatchObject({ next: { phase: 'handing-off' } });
  });

  test('waits for its time where the queue is closed still, instead of being put off', () => {
    const closed: OpeningHours = { zone: 'UTC', ranges: [], overrides: [] };
    expect(when(placed, { type: 'due', nthDial: 1 }, { hours: closed })).toMatchObject({ next: { phase: 'pending', dueAt: at(200), checkAt: at(200) }, reason: expect.stringMatching(/Its time stands/) });
  });

  test('is not missed before its time where its line is full', () => {
    expect(when({ ...placed, origin: 'agent' }, { type: 'line-full' })).toMatchObject({ next: { phase: 'pending', checkAt: at(200) } });
    expect(when({ ...placed, origin: 'agent' }, { type: 'line-full' }, { now: at(200) })).toMatchObject({ next: { phase: 'ended', outcome: { code: 'missed' } } });
  });
});

function world({ callbacks, wait, hours }: { callbacks: Callback[]; wait: (behind: number) => number | undefined; hours?: OpeningHours }) {
  const told: { subject: string; event: FollowEvent }[] = [];
  const leadQueue = createLeadQueue({
    agenda: createInMemoryAgenda({ newest: () => callbacks }),
    follow: async (callback, event) => (told.push({ subject: callback.subject, event }), { next: callback, effects: [], reason: '' }),
    expectedWait: async (_queueId, behind) => wait(behind),
    hours: { of: async () => hours },
    clock: { now: () => START },
    queues: new Map([[QUEUE.queueId, queue]]),
  });
  return { told, lead: () => leadQueue(QUEUE.queueId) };
}

test('each waits behind half of those whose time is before, and who was placed already counts no more', async () => {
  const callbacks = [due(100, { subject: 'a' }), due(150, { subject: 'b', checkAt: START }), due(200, { subject: 'c' }), due(1000, { subject: 'd' })];
  const { told, lead } = world({ callbacks, wait: (behind) => 100 * (behind + 1) });
  await lead();
  expect(told).toEqual([
    { subject: 'a', event: { type: 'led', waitSeconds: 100 } },
    { subject: 'c', event: { type: 'led', waitSeconds: 150 } },
  ]);
});

test.each([
  ['an agent is free', { wait: () => 0 }],
  ['nobody can say', { wait: () => undefined }],
  ['the queue is closed', { wait: () => 300, hours: { zone: 'UTC', ranges: [], overrides: [] } }],
] as [string, { wait: () => number | undefined; hours?: OpeningHours }][])('nobody is placed before their time where %s', async (_why, how) => {
  const { told, lead } = world({ callbacks: [due(100)], ...how });
  await lead();
  expect(told).toEqual([]);
});

test('the tick asks for those queues alone that allow a lead, and are not paused', async () => {
  const { ports, led: asked, pauses } = createTickWorld();
  const [first, second] = [...ports.queues.values()];
  const queues = new Map([...ports.queues, [first!.queueId, { ...first!, leadAtMostMinutes: 5 }], [second!.queueId, { ...second!, leadAtMostMinutes: 5 }]]);
  await dispatchDue({ ...ports, queues });
  expect(asked).toEqual([first!.queueId, second!.queueId]);
  await pauses.pause({ since: START, by: 'operator', why: 'A test' }, second!.queueId);
  await dispatchDue({ ...ports, queues });
  expect(asked.slice(2)).toEqual([first!.queueId]);
});
