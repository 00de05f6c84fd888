import { createDispatchCursorStore, createResendMark } from '../../../lambda/agenda/adapters/dynamodb-dispatch-cursor';
import { type DispatchCursorStore, FIRST_CURSOR, type ResendMark } from '../../../lambda/agenda/ports/dispatch';
import { createInMemoryCursor, createInMemoryResendMark } from '../../fakes/in-memory-dispatch';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

interface Opened {
  cursor: DispatchCursorStore;
  mark: ResendMark;
  close(): Promise<void>;
}

const implementations: [string, () => Promise<Opened>][] = [
  ['in memory', async () => ({ cursor: createInMemoryCursor(), mark: createInMemoryResendMark(), close: async () => undefined })],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      return { cursor: createDispatchCursorStore(client, TABLE), mark: createResendMark(client, TABLE), close };
    },
  ],
];

const NOW = '2026-11-23T09:00:00.000Z';
const ask = (queueId = 'q-support') => ({ now: NOW, secondsPerCall: 0.6, queueId });

describe.each(implementations)('the dispatch cursor (%s)', (_name, open) => {
  let opened: Opened;
  beforeEach(async () => void (opened = await open()));
  afterEach(() => opened.close());

  test('is empty before the first tick', async () => {
    expect(await opened.cursor.read()).toEqual(FIRST_CURSOR);
    expect(await opened.mark.read()).toBeUndefined();
  });

  test('moves on for the tick that read it last, and for no other', async () => {
    const { cursor } = opened;
    const read = await cursor.read();
    const first = await cursor.save({ ...read, reached: 'a', nextStartAt: NOW });
    expect(await cursor.save({ ...read, reached: 'b' })).toBeUndefined();
    expect(await cursor.read()).toEqual(first);
    await cursor.save({ ...first!, reached: 'c' });
    expect(await cursor.read()).toMatchObject({ reached: 'c', nextStartAt: NOW });
  });

  test('of two ticks at once lets one through', async () => {
    const read = await opened.cursor.read();
    const saves = await Promise.all([opened.cursor.save({ ...read, reached: 'a' }), opened.cursor.save({ ...read, reached: 'b' })]);
    expect(saves.filter(Boolean)).toHaveLength(1);
  });

  test('gives each who asks at once a start of their own, at the rate', async () => {
    const starts = await Promise.all([1, 2, 3, 4].map(() => opened.cursor.reserveStart(ask())));
    expect(starts.sort()).toEqual([NOW, '2026-11-23T09:00:00.600Z', '2026-11-23T09:00:01.200Z', '2026-11-23T09:00:01.800Z']);
  });

  test('gives a start after those that ticks gave without a gap, and does not hold up the tick', async () => {
    const { cursor } = opened;
    const read = await cursor.read();
    await cursor.save({ ...read, behind: { 'q-support': 'a' }, busyFrom: NOW, busyUntil: '2026-11-23T09:00:30.000Z', nextStartAt: '2026-11-23T09:01:15.000Z' });
    const seen = await cursor.read();
    expect(await cursor.reserveStart(ask())).toBe('2026-11-23T09:00:30.000Z');
    expect(await cursor.save({ ...seen, reached: 'a' })).toBeDefined();
    expect(await cursor.reserveStart(ask())).toBe('2026-11-23T09:00:30.600Z');
  });

  test('gives a start before a stretch that ticks have given for later', async () => {
    const { cursor } = opened;
    await cursor.save({ ...(await cursor.read()), busyFrom: '2026-11-23T09:01:00.000Z', busyUntil: '2026-11-23T09:01:30.000Z' });
    expect(await cursor.reserveStart(ask())).toBe(NOW);
    expect(await cursor.reserveStart({ ...ask(), now: '2026-11-23T09:01:29.000Z' })).toBe('2026-11-23T09:01:30.000Z');
  });

  test('lends a queue that others hold up a start out of turn, one in four seconds', async () => {
    const { cursor } = opened;
    await cursor.save({ ...(await cursor.read()), behind: { 'q-support': 'a' }, busyFrom: NOW, busyUntil: '2026-11-23T09:01:30.000Z' });
    expect(await cursor.reserveStart(ask('q-sales'))).toBe(NOW);
    expect(await cursor.reserveStart(ask('q-service'))).toBe('2026-11-23T09:00:04.000Z');
    expect(await cursor.reserveStart(ask('q-service'))).toBe('2026-11-23T09:01:30.000Z');
    expect((await cursor.read()).outOfTurn).toMatchObject({ by: 'q-service', lent: 2 });
  });

  test('keeps when lost callbacks were looked for, and how far the tick had come', async () => {
    const last = { at: NOW, reached: '2026-11-23T09:01:00.000Z#a', behind: { 'q-support': 'b' }, lookedAt: { reached: '2026-11-23T08:56:00.000Z#c', behind: {} } };
    await opened.mark.save(last);
    expect(await opened.mark.read()).toEqual(last);
  });
});
