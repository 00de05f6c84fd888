import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createLineSweepMark } from '../../../lambda/callbacks/adapters/dynamodb-line-sweep-mark';
import { createParking } from '../../../lambda/callbacks/adapters/dynamodb-parking';
import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { dueKeyOf } from '../../../lambda/callbacks/domain/due-key';
import type { Parking, ParkingLot } from '../../../lambda/callbacks/ports/parking';
import { ADA, PROMISE } from '../../../docs/print/callback-samples';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { createInMemoryParking } from '../../fakes/in-memory-parking';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

type Store = { create(callback: Callback): Promise<unknown>; findLatest(subject: string): Promise<Callback | undefined> };

const notices = { failed: () => undefined };
const implementations: [string, () => Promise<{ parking: Parking & ParkingLot; store: Store; close(): Promise<void> }>][] = [
  [
    'in memory',
    async () => {
      const store = createInMemoryCallbackStore();
      return { store, parking: createInMemoryParking(store), close: async () => undefined };
    },
  ],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      const store = createCallbackStore(client, { TableName: TABLE, keptDays: 90 });
      return { store, parking: createParking(client, { TableName: TABLE, store, notices }), close };
    },
  ],
];

const QUEUE = { queueId: 'q-support' };
const OWN = { agent: ADA };
const due = (subject: string, minute: number, purgeAt = '2026-11-23T17:00:00.000Z'): Promised & Pending => {
  const dueAt = `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`;
  return { ...PROMISE, id: `${subject}.key`, subject, dueAt, purgeAt, phase: 'pending', attempt: {}, checkAt: dueAt };
};

describe.each(implementations)('the parking of callbacks (%s)', (_name, open) => {
  let parking: Parking & ParkingLot;
  let store: Store;
  let close: () => Promise<void>;
  beforeEach(async () => void ({ parking, store, close } = await open()));
  afterEach(() => close());
  const inLine = async (line = QUEUE as Parameters<Parking['park']>[0], range: { after?: string; limit: number } = { limit: 9 }) => (await parking.inLine(line, range)).map(({ subject }) => subject);

  test('keeps each line in the order of due times, whatever the order in which they came, and each callback once', async () => {
    for (const callback of [due('c', 30), due('a', 10), due('b', 20), due('a', 10)]) await parking.park(QUEUE, callback);
    await parking.park(OWN, due('own', 5));
    expect([await inLine(), await inLine(OWN)]).toEqual([['a', 'b', 'c'], ['own']]);
  });

  test('gives them in portions', async () => {
    for (const callback of [due('a', 10), due('b', 20), due('c', 30)]) await parking.park(QUEUE, callback);
    expect(await inLine(QUEUE, { limit: 2 })).toEqual(['a', 'b']);
    expect(await inLine(QUEUE, { after: dueKeyOf(due('a', 10)), limit: 1 })).toEqual(['b']);
    expect(await inLine(QUEUE, { after: dueKeyOf(due('c', 30)), limit: 2 })).toEqual([]);
  });

  test('forgets who leaves, and is not disturbed by one who was not there', async () => {
    await parking.park(QUEUE, due('a', 10));
    await parking.leave(QUEUE, dueKeyOf(due('b', 20)));
    expect(await parking.isParked(QUEUE, dueKeyOf(due('a', 10)))).toBe(true);
    await parking.leave(QUEUE, dueKeyOf(due('a', 10)));
    expect([await parking.isParked(QUEUE, dueKeyOf(due('a', 10))), await inLine()]).toEqual([false, []]);
  });

  test('reads the callback behind an entry', async () => {
    await store.create(due('a', 10));
    await parking.park(QUEUE, due('a', 10));
    const [parked] = await parking.inLine(QUEUE, { limit: 1 });
    expect(parked).toMatchObject({ line: QUEUE, dueKey: dueKeyOf(due('a', 10)), subject: 'a' });
    expect((await parking.read(parked!))?.id).toBe('a.key');
    expect(await parking.read({ ...parked!, subject: 'nobody' })).toBeUndefined();
  });

  test('notes when the message of one was sent, unless it was parked again meanwhile, or left', async () => {
    const [sentAt, laterAt] = ['2026-11-23T09:40:00.000Z', '2026-11-23T09:45:00.000Z'];
    const first = async () => (await parking.inLine(QUEUE, { limit: 1 }))[0]!;
    await parking.park(QUEUE, due('a', 10));
    const before = await first();
    expect(before.broughtAt).toBeUndefined();
    await parking.noteBrought(before, sentAt);
    expect((await first()).broughtAt).toBe(sentAt);
    await parking.park(QUEUE, due('a', 10));
    await parking.noteBrought(before, laterAt);
    expect((await first()).broughtAt).toBeUndefined();
    const again = await first();
    await parking.leave(QUEUE, again.dueKey);
    await parking.noteBrought(again, laterAt);
    expect(await inLine()).toEqual([]);
  });

  test('lists the lines, and forgets one only if nothing was parked for it since', async () => {
    await parking.park(QUEUE, due('a', 10));
    await parking.park(OWN, due('own', 5));
    const lines = await parking.lines({ after: '', limit: 9 });
    expect(lines.map(({ line }) => line)).toEqual([OWN, QUEUE]);
    expect((await parking.lines({ after: lines[0]!.key, limit: 9 })).map(({ line }) => line)).toEqual([QUEUE]);
    await parking.park(QUEUE, due('b', 20));
    for (const line of lines) await parking.forget(line);
    expect((await parking.lines({ after: '', limit: 9 })).map(({ line }) => line)).toEqual([QUEUE]);
  });

  test('finds those whose purge time has come, in every line, oldest first', async () => {
    await parking.park(QUEUE, due('late', 10, '2026-11-23T12:00:00.000Z'));
    await parking.park(QUEUE, due('b', 20, '2026-11-23T11:00:00.000Z'));
    await parking.park(OWN, due('a', 30, '2026-11-23T10:00:00.000Z'));
    const until = async (instant: string, limit = 9) => (await parking.purgedUntil(instant, limit)).map(({ subject }) => subject);
    expect([await until('2026-11-23T11:00:00.000Z'), await until('2026-11-23T11:00:00.000Z', 1), await until('2026-11-23T09:00:00.000Z')]).toEqual([['a', 'b'], ['a'], []]);
  });
});

test('the mark of the sweep of lines is kept', async () => {
  const { client, close } = await openCallbacksTable();
  const mark = createLineSweepMark(client, TABLE);
  expect(await mark.read()).toBeUndefined();
  await mark.save({ at: '2026-11-23T09:00:00.000Z', after: 'line#queue#q' });
  expect(await mark.read()).toEqual({ at: '2026-11-23T09:00:00.000Z', after: 'line#queue#q' });
  await close();
});
