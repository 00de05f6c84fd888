import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createCapacityBook } from '../../../lambda/ground/adapters/dynamodb-capacity-book';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createFindFreeSlots, type SlotNeeds } from '../../../lambda/slots/usecases/find-slots';
import { createTakeSlot } from '../../../lambda/slots/usecases/take-slot';
import type { CallbackStore } from '../../../lambda/callbacks/ports/callback-store';
import { PROMISE, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { createInMemoryCapacityBook } from '../../fakes/in-memory-capacity-book';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const { queueId } = QUEUE;
/** Monday. The queue is open from 9 to 12 UTC, in slots of an hour. */
const HOURS = { zone: 'UTC', ranges: [{ day: 'MONDAY' as const, startMinute: 540, endMinute: 720 }], overrides: [] };
const [NINE, TEN, ELEVEN] = ['09', '10', '11'].map((hour) => `2026-11-23T${hour}:00:00.000Z`) as [string, string, string];

const clock = { at: '', now: () => clock.at };
const offer = (capacity: number) => ({ queueId, offerAboveSeconds: 60, assumedHandleSeconds: 180, lastPromiseMinutesBeforeClosing: 15, slots: { lengthMinutes: 60, capacity, leadMinutes: 0, daysAhead: 1 } });

type Opened = Pick<SlotNeeds, 'seats'> & { store: CallbackStore; close(): Promise<void> };
const implementations: [string, () => Promise<Opened>][] = [
  ['in memory', async () => ({ store: createInMemoryCallbackStore(), seats: createInMemoryCapacityBook(clock), close: async () => undefined })],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      return { store: createCallbackStore(client, { TableName: TABLE, keptDays: 90 }), seats: createCapacityBook(client, { tableName: TABLE, clock }), close };
    },
  ],
];

describe.each(implementations)('slots (%s)', (_name, open) => {
  let opened: Opened;
  beforeEach(async () => {
    clock.at = '2026-11-23T08:00:00.000Z';
    opened = await open();
  });
  afterEach(() => opened.close());

  const needsOf = (capacity: number): SlotNeeds => ({ ...opened, clock, hours: { of: async (id) => (id === queueId ? HOURS : undefined) }, offers: new Map([[queueId, offer(capacity)]]) });
  const pending = (customer: string, dueAt: string): Callback => ({ ...PROMISED_SAMPLES.pending, id: `${customer}.key`, subject: customer, dueAt, checkAt: dueAt });
  const book = async (customer: string, startsAt: string, capacity = 1) => {
    const place = await createTakeSlot(needsOf(capacity))({ queueId, startsAt, callbackId: `${customer}.key` });
    if ('refused' in place) return place.refused;
    return (await opened.store.create(pending(customer, place.taken.startsAt))).created ? 'booked' : 'owed already';
  };
  const saved = async (callback: Callback) => {
    const result = await opened.store.save(callback);
    if (result === 'overtaken') throw new Error('overtaken');
    return result.saved;
  };
  const free = async (around: string, { count = 5, capacity = 1 } = {}) => (await createFindFreeSlots(needsOf(capacity))(queueId, { around, count }))?.slots.map(({ startsAt }) => startsAt);

  test('of 60 who book the last place at once, one has it', async () => {
    await book('first', TEN, 2);
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => book(`customer${n}`, TEN, 2)));
    expect(answers.filter((answer) => answer === 'booked')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'slot-full')).toHaveLength(59);
  });

  test('are found nearest first, and not while they are full', async () => {
    expect(await free(TEN)).toEqual([TEN, NINE, ELEVEN]);
    await book('a', TEN);
    expect(await free(TEN, { count: 1 })).toEqual([NINE]);
    expect(await free(TEN, { capacity: 2 })).toEqual([TEN, NINE, ELEVEN]);
  });

  test('have the place of a cancelled callback again at once', async () => {
    await book('a', TEN);
    await saved({ ...PROMISE, id: 'a.key', subject: 'a', dueAt: TEN, phase: 'ended', attempt: {}, endedAt: clock.at, outcome: outcome('cancelled') });
    expect(await free(TEN, { count: 1 })).toEqual([TEN]);
    expect([await book('b', TEN), await book('c', TEN)]).toEqual(['booked', 'slot-full']);
  });

  test('have the place of a callback that was moved to another', async () => {
    await book('a', TEN);
    clock.at = '2026-11-23T08:01:00.000Z';
    expect(await createTakeSlot(needsOf(1))({ queueId, startsAt: ELEVEN, callbackId: 'a.key' })).toMatchObject({ taken: { startsAt: ELEVEN } });
    await saved(pending('a', ELEVEN));
    expect(await free(TEN)).toEqual([TEN, NINE]);
    expect([await book('b', ELEVEN), await book('b', TEN)]).toEqual(['slot-full', 'booked']);
  });

  test('keep the place of one who moves there until it is saved', async () => {
    await book('a', TEN);
    await createTakeSlot(needsOf(1))({ queueId, startsAt: ELEVEN, callbackId: 'a.key' });
    expect(await book('b', ELEVEN)).toBe('slot-full');
  });

  test('have a place again that was taken for a callback which never came', async () => {
    await createTakeSlot(needsOf(1))({ queueId, startsAt: TEN, callbackId: 'crashed.key' });
    clock.at = '2026-11-23T08:00:59.999Z';
    expect(await book('b', TEN)).toBe('slot-full');
    clock.at = '2026-11-23T08:01:00.000Z';
    expect(await book('b', TEN)).toBe('booked');
  });

  test('keep the place of a callback that an agent calls ahead of its time: it may have to be tried again then', async () => {
    await book('a', TEN);
    await saved({ ...PROMISED_SAMPLES.waiting, id: 'a.key', subject: 'a', dueAt: TEN, version: 1 });
    clock.at = '2026-11-23T08:30:00.000Z';
    expect(await book('b', TEN)).toBe('slot-full');
  });

  test('are not sold beside the grid, after their start, or where a queue has none', async () => {
    expect(await book('a', '2026-11-23T09:30:00.000Z')).toBe('no-such-slot');
    clock.at = '2026-11-23T09:00:00.001Z';
    expect(await book('a', NINE)).toBe('no-such-slot');
    expect(await createTakeSlot(needsOf(1))({ queueId: 'q-other', startsAt: TEN, callbackId: 'a.key' })).toEqual({ refused: 'no-such-slot' });
    expect(await createFindFreeSlots(needsOf(1))('q-other', { around: TEN, count: 1 })).toBeUndefined();
  });
});
