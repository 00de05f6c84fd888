import fc from 'fast-check';
import type { EditOrder } from '../../../lambda/agent-callbacks/usecases/edit-callback';
import { createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { isPromised } from '../../../lambda/callbacks/domain/callback-request';
import type { SlotRules } from '../../../lambda/queues/domain/slot-rules';
import { createTakeSlot } from '../../../lambda/slots/usecases/take-slot';
import { ADA } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { runs } from '../../runs';
import { promised } from '../callbacks/promised';

const ZONE = 'Europe/London';
const at = (clock: string, day = '2026-11-24') => ({ local: `${day}T${clock}`, zone: ZONE });
const FULL = { refusal: { code: 'slot-full-then', queue: 'Sales', at: { local: '2026-11-24T10:00+00:00', zone: ZONE } } };

/** Sales has slots of half an hour from nine. Ada promises a callback for Sales. */
async function setUp({ capacity = 1, ...rules }: Partial<SlotRules> = {}) {
  const made = createPromisePorts();
  const { ports, store } = made;
  const offer = { queueId: 'q-sales', offerAboveSeconds: 60, assumedHandleSeconds: 180, lastPromiseMinutesBeforeClosing: 15, slots: { lengthMinutes: 30, capacity, leadMinutes: 60, daysAhead: 7, ...rules } };
  (ports.offers as Map<string, typeof offer>).set('q-sales', offer);
  let customers = 0;
  const promise = (more: Parameters<typeof promised>[1] = {}) => promised(made, { queueId: 'q-sales', number: `030 1234${String((customers += 1)).padStart(4, '0')}`, idempotencyKey: `key-${customers}`, ...more });
  const edit = (id: string, change: Partial<EditOrder>) => made.editCallback({ agent: ADA, id, ...change });
  const customerTakes = async (startsAt: string, callbackId = 'a-customer.key') => createTakeSlot(ports)({ queueId: 'q-sales', startsAt, callbackId });
  const promisedFor = (dueAt: string) => store.newest().filter((held) => isPromised(held) && held.phase === 'pending' && held.queueId === 'q-sales' && held.dueAt === dueAt).length;
  return { ...made, promise, edit, customerTakes, promisedFor };
}

describe('an agent who moves a callback to the beginning of a slot', () => {
  test('takes its place there: no customer gets it too', async () => {
    const { promise, edit, customerTakes } = await setUp();
    const { id } = await promise({ at: at('09:10') });
    expect(await edit(id, { at: at('10:00') })).toMatchObject({ callback: { dueAt: '2026-11-24T10:00:00.000Z' } });
    expect(await customerTakes('2026-11-24T10:00:00.000Z')).toEqual({ refused: 'slot-full' });
  });

  test('is told when all places there are taken, and may insist', async () => {
    const { promise, edit } = await setUp();
    await promise({ at: at('10:00') });
    const { id, dueAt } = await promise({ at: at('09:10') });
    expect(await edit(id, { at: at('10:00') })).toEqual(FULL);
    expect(await edit(id, { at: at('10:00'), evenSo: true })).toMatchObject({ callback: { id } });
    expect(dueAt).toBe('2026-11-24T09:10:00.000Z');
  });

  test('gives up the place that it had', async () => {
    const { promise, edit, clock, promisedFor } = await setUp();
    const { id } = await promise({ at: at('10:00') });
    await edit(id, { at: at('10:30') });
    clock.at = '2026-11-23T09:02:00.000Z';
    await promise({ at: at('10:00') });
    expect([promisedFor('2026-11-24T10:00:00.000Z'), promisedFor('2026-11-24T10:30:00.000Z')]).toEqual([1, 1]);
  });

  test('takes it also nearer and further ahead than customers may choose', async () => {
    const { promise, edit } = await setUp({ daysAhead: 1 });
    for (const time of [at('09:30', '2026-11-23'), at('10:00', '2026-12-11')]) {
      await promise({ at: time });
      const { id } = await promise({ at: at('09:10') });
      expect(await edit(id, { at: time })).toMatchObject({ refusal: { code: 'slot-full-then' } });
    }
  });

  test.each<[string, Partial<EditOrder>]>([
    ['another time, between two slots', { at: at('10:05') }],
    ['a comment alone, at a full slot', { comment: 'Invoice' }],
  ])('%s needs no place', async (_what, change) => {
    const { promise, edit } = await setUp();
    const first = await promise({ at: at('10:00') });
    const second = await promise({ at: at('10:00'), evenSo: true });
    for (const { id } of [first, second]) expect(await edit(id, change)).toMatchObject({ callback: { id } });
  });

  test('by moving it into a queue with slots takes its place there', async () => {
    const { promise, edit } = await setUp();
    await promise({ at: at('10:00') });
    const { id } = await promise({ queueId: 'q-support', at: at('10:00') });
    expect(await edit(id, { queueId: 'q-sales' })).toEqual(FULL);
  });
});

test('an agent’s promise for the beginning of a slot takes its place, or is told that none is left', async () => {
  const { promise, scheduleCallback, customerTakes } = await setUp({ capacity: 2 });
  await promise({ at: at('10:00') });
  expect(await customerTakes('2026-11-24T10:00:00.000Z')).toMatchObject({ taken: { startsAt: '2026-11-24T10:00:00.000Z' } });
  const third = { agent: ADA, number: '030 87654321', queueId: 'q-sales', at: at('10:00'), own: false, idempotencyKey: 'third' };
  expect(await scheduleCallback(third)).toEqual(FULL);
  expect(await scheduleCallback({ ...third, evenSo: true })).toMatchObject({ created: true });
});

describe('the place of a customer who asks to be called again', () => {
  const TEN = '2026-11-24T10:00:00.000Z';
  const TALK = { contactId: 'c2', queuedAt: '2026-11-23T09:00:03.000Z', acceptedAt: '2026-11-23T09:00:05.000Z', connectedAt: '2026-11-23T09:00:10.000Z', agentId: ADA.userId };
  const talking = async () => {
    const made = await setUp();
    const { ports, store, promise, clock } = made;
    const { id } = await promise({ at: at('09:10', '2026-11-23') });
    const follow = async (event: Parameters<ReturnType<typeof createFollow>>[1]) => createFollow(ports)((await store.find(id))!, event);
    clock.at = '2026-11-23T09:10:00.000Z';
    await follow({ type: 'admission-asked', contactId: 'c1', version: 1, line: 'queue' });
    await follow({ type: 'contact-seen', facts: TALK });
    const again = () => made.sayCallbackOutcome({ agent: ADA, id, outcome: 'try-again', at: at('10:00') });
    const hangUp = () => follow({ type: 'contact-seen', facts: { ...TALK, disconnectedAt: '2026-11-23T09:14:00.000Z' } });
    return { ...made, id, again, hangUp };
  };

  test('is theirs from the agent’s word on, however long the talk lasts', async () => {
    const { again, hangUp, clock, customerTakes, promisedFor } = await talking();
    expect(await again()).toHaveProperty('callback');
    clock.at = '2026-11-23T09:14:00.000Z';
    expect(await customerTakes(TEN)).toEqual({ refused: 'slot-full' });
    await hangUp();
    expect(await customerTakes(TEN)).toEqual({ refused: 'slot-full' });
    expect(promisedFor(TEN)).toBe(1);
  });

  test('is given to nobody between its taking and the save, where the call was over before', async () => {
    const { again, hangUp, clock, customerTakes, promisedFor, ports } = await talking();
    await hangUp();
    clock.at = '2026-11-23T09:15:00.000Z';
    const { save } = ports.store;
    const faster: unknown[] = [];
    ports.store.save = async (next) => {
      faster.push(await customerTakes(TEN));
      return save(next);
    };
    expect(await again()).toHaveProperty('callback');
    expect(faster).toEqual([{ refused: 'slot-full' }]);
    expect(promisedFor(TEN)).toBe(1);
  });
});

test('promises and moves of agents, at once and with time between, never fill a slot beyond its places', async () => {
  const clocks = ['10:00', '10:30'];
  const step = fc.record({ deed: fc.constantFrom('promise', 'move', 'move', 'cancel'), nth: fc.nat(4), clock: fc.constantFrom(...clocks, '10:10'), seconds: fc.constantFrom(0, 0, 30, 90), together: fc.boolean() });
  const seen = { full: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const { promise, edit, cancelCallback, clock, store, promisedFor } = await setUp({ capacity: 2 });
      let running: Promise<unknown>[] = [];
      for (const { deed, nth, clock: time, seconds, together } of steps) {
        const open = store.newest().filter(({ phase }) => phase === 'pending');
        const one = open[nth % Math.max(1, open.length)];
        if (deed === 'promise' || !one) running.push(promise({ at: at(time) }).catch(() => (seen.full += 1)));
        else running.push(deed === 'move' ? edit(one.id, { at: at(time) }) : cancelCallback({ agent: ADA, id: one.id }));
        if (!together) running = (await Promise.all(running), []);
        clock.at = new Date(Date.parse(clock.at) + seconds * 1000).toISOString();
      }
      await Promise.all(running);
      for (const time of clocks) expect(promisedFor(`2026-11-24T${time}:00.000Z`)).toBeLessThanOrEqual(2);
    }),
    { numRuns: runs(40) },
  );
  expect(seen.full).toBeGreaterThan(0);
});
