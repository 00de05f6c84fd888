import { PROMISED_SAMPLES, PROMISE, QUEUE } from '../../../../docs/print/callback-samples';
import { createBacklog } from '../../../../lambda/adapters/remembered-backlog';
import { readyPlace } from '../../../../lambda/domain/call-in/ready-place';
import type { CallIn } from '../../../../lambda/domain/call-in/call-in';
import { linePlace } from '../../../../lambda/domain/callback/line-place';
import { checkOffer, type OfferPorts } from '../../../../lambda/usecases/check-offer';
import { estimateWaitIn } from '../../../../lambda/usecases/estimate-wait';
import { createInMemoryAgenda } from '../../../fakes/in-memory-agenda';
import { createInMemoryCallIns } from '../../../fakes/in-memory-call-ins';
import { createInMemoryCallbackStore } from '../../../fakes/in-memory-callback-store';
import { createInMemoryPlaceBook } from '../../../fakes/in-memory-place-book';
import { WITHHELD } from '../../../fakes/withheld';

const { queueId, twinQueueId } = QUEUE;
const NOW = '2026-11-23T09:00:30.000Z';
const CALLER = '+493012345678';
const idle = { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 2, agentsAvailable: 0 };

/** Two agents, both busy, 100 s for each contact; six wait, two of them as callbacks in the twin queue. Open from 9 to 17 UTC. */
function world({ measured = 100 as number | 'too-few', offerAboveSeconds = 120 as number | 'never' } = {}) {
  const clock = { at: NOW, now: () => clock.at };
  const store = createInMemoryCallbackStore();
  const agenda = createInMemoryAgenda(store);
  const callIns = createInMemoryCallIns();
  const places = createInMemoryPlaceBook(clock);
  const asked: string[] = [];
  const ports: OfferPorts = {
    store,
    places,
    backlog: createBacklog({ agenda, dueList: agenda, line: callIns, callIns, places, clock }),
    clock,
    ids: { digest: (...parts) => parts.join('/') },
    hours: { of: async () => (asked.push('hours'), { zone: 'UTC', ranges: [{ day: 'MONDAY' as const, startMinute: 540, endMinute: 1020 }], overrides: [] }) },
    wait: {
      loadOf: async () => new Map([[queueId, { ...idle, contactsInQueue: 4 }], [twinQueueId, { ...idle, contactsInQueue: 1, contactsScheduled: 1 }]]),
      handleSecondsOf: async () => (measured === 'too-few' ? undefined : measured),
    },
    queues: new Map([[queueId, QUEUE]]),
    offers: new Map([[queueId, { queueId, offerAboveSeconds, assumedHandleSeconds: 240, slots: { lengthMinutes: 60, capacity: 1, leadMinutes: 0, daysAhead: 1 } }]]),
    numberRules: { allowedCountries: ['DE'], defaultCountry: 'DE', premiumAllowed: false, ownNumbers: [] },
  };
  const owed = (customer: string, dueAt: string) => store.create({ ...PROMISED_SAMPLES.pending, id: `${customer}.key`, subject: customer, dueAt, attentionAt: dueAt });
  return { ports, store, owed, asked, callIns, clock };
}

const waitsForTurn = (subject: string): CallIn => ({
  ...{ subject, id: `${subject}.1`, kind: 'delayed', askedBy: 'somebody', number: CALLER, queueId, requestedAt: NOW, inLineSince: NOW, purgeAt: '2026-11-23T17:00:00.000Z', version: 1 },
  phase: 'queued',
});

describe('the estimate for a queue', () => {
  test('counts who waits in the queue, its twin’s callbacks, and those due but not dispatched', async () => {
    const { ports, owed } = world();
    await owed('due', '2026-11-23T09:00:00.000Z');
    await owed('much later', '2026-11-23T10:00:00.000Z');
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 7, seconds: 400, handleTime: { seconds: 100, source: 'measured' } });
  });

  test('counts callbacks that fall due before the turn, which each of them puts off, and none that fall due then', async () => {
    const { ports, owed } = world();
    await owed('in 350 s', '2026-11-23T09:06:20.000Z');
    await owed('in 400 s', '2026-11-23T09:07:10.000Z');
    await owed('in 451 s', '2026-11-23T09:08:01.000Z');
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 8, seconds: 450 });
  });

  test('counts customers who wait for their turn to call', async () => {
    const { ports, callIns } = world();
    await callIns.create(waitsForTurn('first'), undefined);
    await callIns.create(waitsForTurn('second'), undefined);
    await callIns.create({ ...waitsForTurn('elsewhere'), queueId: 'q-other' }, undefined);
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 8 });
  });

  test('counts customers for whom an agent is kept, as it is their turn, and no more once they have called', async () => {
    const { ports, callIns } = world();
    const moment = { attentionAt: NOW, expectedAt: NOW, callUntil: NOW };
    for (const [subject, phase] of [['asked', { phase: 'ready', readyAt: NOW, pushExpiresAt: NOW, ...moment }], ['expected', { phase: 'expected', ...moment }], ['called', { phase: 'ended', endedAt: NOW, outcome: 'matched' }]] as const) {
      await callIns.create({ ...waitsForTurn(subject), ...phase }, undefined);
      await ports.places.take(readyPlace(queueId), `${subject}.1`, { limit: 3, standsThere: async () => true });
    }
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 8 });
  });

  test('is made from what was known 10 seconds ago at most', async () => {
    const { ports, owed, clock } = world();
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 6 });
    await owed('due', '2026-11-23T09:00:00.000Z');
    clock.at = '2026-11-23T09:00:39.000Z';
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 6 });
    clock.at = '2026-11-23T09:00:40.000Z';
    expect(await estimateWaitIn(ports, queueId)).toMatchObject({ ahead: 7 });
  });

  test('of a caller who waits there counts those before them; without a position, all but themself', async () => {
    expect(await estimateWaitIn(world().ports, queueId, { position: 1 })).toMatchObject({ ahead: 2, seconds: 150 });
    expect(await estimateWaitIn(world().ports, queueId, { position: undefined })).toMatchObject({ ahead: 5, seconds: 300 });
  });

  test('assumes a handle time while none could be measured, and says so', async () => {
    expect(await estimateWaitIn(world({ measured: 'too-few' }).ports, queueId)).toMatchObject({ handleTime: { seconds: 240, source: 'assumed' } });
  });

  test('is none for a queue that is not configured', async () => {
    expect(await estimateWaitIn(world().ports, 'q-other')).toBeUndefined();
  });
});

describe('the offer to a caller', () => {
  test('is made when they would wait long', async () => {
    expect(await checkOffer(world().ports, { queueId, callerId: CALLER })).toMatchObject({ offered: ['immediate', 'slot'], number: { e164: CALLER } });
  });

  test('asks nothing more of anybody when they would not', async () => {
    const { ports, asked } = world({ offerAboveSeconds: 500 });
    expect(await checkOffer(ports, { queueId, callerId: CALLER })).toMatchObject({ offered: [], limits: ['wait-below-threshold'] });
    expect(asked).toEqual([]);
  });

  test('is not made to whom a callback is owed', async () => {
    const { ports, owed } = world();
    await owed(`customer/${CALLER}`, '2026-11-24T09:00:00.000Z');
    expect(await checkOffer(ports, { queueId, callerId: '030 12345678' })).toMatchObject({ offered: [], limits: ['already-pending'] });
  });

  test('is for a time alone while the line of the queue is full, and whole again when somebody left it', async () => {
    const { ports, store } = world();
    for (const id of ['a', 'b']) {
      await store.create({ ...PROMISED_SAMPLES.waiting, id: `${id}.key`, subject: id, line: { queueId } });
      await ports.places.take(linePlace({ queueId }), `${id}.key`, { limit: 2, standsThere: async () => true });
    }
    expect(await checkOffer(ports, { queueId, callerId: CALLER })).toMatchObject({ offered: ['slot'], limits: ['line-full'] });
    await store.save({ ...PROMISED_SAMPLES.connected, id: 'a.key', subject: 'a', version: PROMISE.version, line: { queueId } });
    expect(await checkOffer(ports, { queueId, callerId: CALLER })).toMatchObject({ offered: ['immediate', 'slot'] });
  });

  test.each(WITHHELD)('asks for the number of a caller who shows %p', async (callerId) => {
    expect(await checkOffer(world().ports, { queueId, callerId })).toMatchObject({ offered: ['immediate', 'slot'], number: 'withheld' });
  });

  test('is not made at a number that may not be called', async () => {
    expect(await checkOffer(world().ports, { queueId, callerId: '+33123456789' })).toMatchObject({ offered: [], limits: ['number-not-dialable'] });
  });
});
