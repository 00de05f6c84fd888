import { PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import { readyKey } from '../../../lambda/call-ins/domain/ready-key';
import type { CallIn } from '../../../lambda/call-ins/domain/call-in';
import { cacheBacklog } from '../../../lambda/waits/adapters/cached-backlog';
import { createEstimateWait } from '../../../lambda/waits/usecases/estimate-wait';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { createInMemoryCallIns } from '../../fakes/in-memory-call-ins';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { createInMemoryCapacityBook } from '../../fakes/in-memory-capacity-book';

const { queueId, twinQueueId } = QUEUE;
const NOW = '2026-11-23T09:00:30.000Z';
const CALLER = '+493012345678';
const idle = { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 2, agentsAvailable: 0 };

/** Two agents, both busy, 100 s for each contact; six wait, two of them as callbacks in the twin queue. */
function world({ measured = 100 as number | 'too-few', estimateOf = async (): Promise<number | undefined> => undefined } = {}) {
  const clock = { at: NOW, now: () => clock.at };
  const store = createInMemoryCallbackStore();
  const agenda = createInMemoryAgenda(store);
  const callIns = createInMemoryCallIns();
  const seats = createInMemoryCapacityBook(clock);
  const estimateWait = createEstimateWait({
    backlogOf: cacheBacklog({ agenda, dueList: agenda, line: callIns, callIns, seats, clock }),
    wait: {
      loadOf: async () => new Map([[queueId, { ...idle, contactsInQueue: 4 }], [twinQueueId, { ...idle, contactsInQueue: 1, contactsScheduled: 1 }]]),
      handleSecondsOf: async () => (measured === 'too-few' ? undefined : measured),
      estimateOf,
    },
    clock,
    queues: new Map([[queueId, QUEUE]]),
    offers: new Map([[queueId, { queueId, offerAboveSeconds: 120, assumedHandleSeconds: 240, lastPromiseMinutesBeforeClosing: 15 }]]),
  });
  const promised = (customer: string, dueAt: string) => store.create({ ...PROMISED_SAMPLES.pending, id: `${customer}.key`, subject: customer, dueAt, checkAt: dueAt });
  return { estimateWait, promised, callIns, seats, clock };
}

const waitsForTurn = (subject: string): CallIn => ({
  ...{ subject, id: `${subject}.1`, kind: 'delayed', askedBy: 'somebody', number: CALLER, queueId, requestedAt: NOW, inLineSince: NOW, purgeAt: '2026-11-23T17:00:00.000Z', version: 1 },
  phase: 'queued',
});

describe('the estimate for a queue', () => {
  test('counts who waits in the queue, its twin’s callbacks, and those due but not dispatched', async () => {
    const { estimateWait, promised } = world();
    await promised('due', '2026-11-23T09:00:00.000Z');
    await promised('much later', '2026-11-23T10:00:00.000Z');
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 7, seconds: 400, handleTime: { seconds: 100, source: 'measured' } });
  });

  test('rests on what Connect estimates while too few were handled, and on the operator’s assumption where Connect does not say, or refuses', async () => {
    // Four wait, and two agents are at work: five become free within 450 s, which is 180 s for each.
    const bySaying = (estimateOf: () => Promise<number | undefined>) => world({ measured: 'too-few', estimateOf }).estimateWait(queueId);
    expect(await bySaying(async () => 450)).toMatchObject({ seconds: 630, handleTime: { seconds: 180, source: 'estimated-by-connect' } });
    expect(await bySaying(async () => undefined)).toMatchObject({ handleTime: { seconds: 240, source: 'assumed' } });
    expect(await bySaying(() => Promise.reject(new Error('no such metric here')))).toMatchObject({ handleTime: { source: 'assumed' } });
    expect(await world({ estimateOf: async () => 450 }).estimateWait(queueId)).toMatchObject({ handleTime: { source: 'measured' } });
  });

  test('counts callbacks that fall due before the turn, which each of them puts off, and none that fall due then', async () => {
    const { estimateWait, promised } = world();
    await promised('in 350 s', '2026-11-23T09:06:20.000Z');
    await promised('in 400 s', '2026-11-23T09:07:10.000Z');
    await promised('in 451 s', '2026-11-23T09:08:01.000Z');
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 8, seconds: 450 });
  });

  test('counts customers who wait for their turn to call', async () => {
    const { estimateWait, callIns } = world();
    await callIns.create(waitsForTurn('first'), undefined);
    await callIns.create(waitsForTurn('second'), undefined);
    await callIns.create({ ...waitsForTurn('elsewhere'), queueId: 'q-other' }, undefined);
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 8 });
  });

  test('counts customers for whom an agent is kept, as it is their turn, and no more once they have called', async () => {
    const { estimateWait, callIns, seats } = world();
    const moment = { checkAt: NOW, expectedAt: NOW, callUntil: NOW };
    for (const [subject, phase] of [['asked', { phase: 'ready', readyAt: NOW, pushExpiresAt: NOW, ...moment }], ['expected', { phase: 'expected', ...moment }], ['called', { phase: 'ended', endedAt: NOW, outcome: 'matched' }]] as const) {
      await callIns.create({ ...waitsForTurn(subject), ...phase }, undefined);
      await seats.take(readyKey(queueId), `${subject}.1`, { limit: 3, standsThere: async () => true });
    }
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 8 });
  });

  test('is made from what was known 10 seconds ago at most', async () => {
    const { estimateWait, promised, clock } = world();
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 6 });
    await promised('due', '2026-11-23T09:00:00.000Z');
    clock.at = '2026-11-23T09:00:39.000Z';
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 6 });
    clock.at = '2026-11-23T09:00:40.000Z';
    expect(await estimateWait(queueId)).toMatchObject({ ahead: 7 });
  });

  test('of a caller who waits there counts those before them; without a position, all but themself', async () => {
    expect(await world().estimateWait(queueId, { position: 1 })).toMatchObject({ ahead: 2, seconds: 150 });
    expect(await world().estimateWait(queueId, { position: undefined })).toMatchObject({ ahead: 5, seconds: 300 });
  });

  test('of a callback that is promised now counts no callers, whom it outranks, nor callbacks that fall due later', async () => {
    const { estimateWait, promised, callIns } = world();
    await promised('due', '2026-11-23T09:00:00.000Z');
    await promised('in 30 s', '2026-11-23T09:01:00.000Z');
    await callIns.create(waitsForTurn('first'), undefined);
    expect(await estimateWait(queueId, 'callback')).toMatchObject({ ahead: 3 });
  });

  test('assumes a handle time while none could be measured, and says so', async () => {
    expect(await world({ measured: 'too-few' }).estimateWait(queueId)).toMatchObject({ handleTime: { seconds: 240, source: 'assumed' } });
  });

  test('is none for a queue that is not configured', async () => {
    expect(await world().estimateWait('q-other')).toBeUndefined();
  });
});
