import { createLineBook } from '../../../lambda/callbacks/adapters/line-book';
import { createCapacityBook } from '../../../lambda/ground/adapters/dynamodb-capacity-book';
import type { LineBook } from '../../../lambda/callbacks/ports/callback-store';
import { ADA, BEN } from '../../../docs/print/callback-samples';
import { createInMemoryLineBook } from '../../fakes/in-memory-line-book';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const implementations: [string, () => Promise<{ lines: LineBook; close(): Promise<void> }>][] = [
  ['in memory', async () => ({ lines: createInMemoryLineBook(), close: async () => undefined })],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      const clock = { now: () => '2026-11-23T09:00:00.000Z' };
      return { lines: createLineBook(createCapacityBook(client, { tableName: TABLE, clock })), close };
    },
  ],
];

describe.each(implementations)('the line book (%s)', (_name, open) => {
  let lines: LineBook;
  let close: () => Promise<void>;
  beforeEach(async () => void ({ lines, close } = await open()));
  afterEach(() => close());

  const standing = new Set<string>();
  beforeEach(() => standing.clear());
  const take = async (callbackId: string, { limit = 2, line = { agent: ADA } as Parameters<LineBook['take']>[0] } = {}) => {
    const taken = await lines.take(line, callbackId, { limit, standsThere: async (id) => standing.has(id) });
    if (taken) standing.add(callbackId);
    return taken;
  };

  test('lets as many stand in a line as may, and no more', async () => {
    expect([await take('a'), await take('b'), await take('c')]).toEqual([true, true, false]);
  });

  test('gives one callback one place, however often it asks', async () => {
    expect([await take('a'), await take('a'), await take('b'), await take('a')]).toEqual([true, true, true, true]);
  });

  test('gives the place of one that stands there no more to the next', async () => {
    await take('a');
    await take('b');
    standing.delete('a');
    expect([await take('c'), await take('d')]).toEqual([true, false]);
  });

  test('keeps the lines of agents and queues apart', async () => {
    const limit = 1;
    expect(await take('a', { limit })).toBe(true);
    expect(await take('b', { limit, line: { agent: BEN } })).toBe(true);
    expect(await take('c', { limit, line: { queueId: ADA.userId } })).toBe(true);
    expect(await take('d', { limit })).toBe(false);
  });

  test('holds to the least limit of those who stand in the line of an agent, whichever of them comes first', async () => {
    expect([await take('a', { limit: 1 }), await take('b', { limit: 2 })]).toEqual([true, false]);
    standing.delete('a');
    expect([await take('b', { limit: 3 }), await take('c', { limit: 1 }), await take('d', { limit: 2 }), await take('e', { limit: 2 })]).toEqual([true, false, true, false]);
    standing.delete('d');
    expect([await take('e', { limit: 3 }), await take('f', { limit: 3 }), await take('g', { limit: 3 })]).toEqual([true, true, false]);
  });

  test('gives one that stands in the line of an agent no seat by another limit that it does not fit', async () => {
    expect([await take('a'), await take('b'), await take('b', { limit: 1 }), await take('b')]).toEqual([true, true, false, true]);
  });

  test('of callbacks of two queues that come into the line of an agent at once lets in no more than the least limit of those', async () => {
    const limits = [1, 3, 2, 3, 1, 2, 3];
    const asked = await Promise.all(limits.map((limit, nth) => lines.take({ agent: ADA }, `id-${nth}`, { limit, standsThere: async () => true })));
    const taken = limits.filter((_limit, nth) => asked[nth]);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThanOrEqual(Math.min(...taken));
  });

  test('of ten who ask for the last seats at once lets in as many as fit', async () => {
    const all = 'abcdefghij'.split('');
    const asked = await Promise.all(all.map((id) => lines.take({ queueId: 'q' }, id, { limit: 3, standsThere: async () => true })));
    expect(asked.filter(Boolean)).toHaveLength(3);
  });
});
