import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCapacityBook } from '../../../lambda/ground/adapters/dynamodb-capacity-book';
import type { CapacityBook, Taker } from '../../../lambda/ground/ports/capacity-book';
import { createInMemoryCapacityBook } from '../../fakes/in-memory-capacity-book';
import { openCallbacksTable, TABLE } from './callbacks-table';

const clock = { at: '', now: () => clock.at };
let table: { client: DynamoDBDocumentClient; close(): Promise<void> } | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

const openTable = async () => {
  table = await openCallbacksTable();
  return createCapacityBook(table.client, { tableName: TABLE, clock });
};
const implementations: [string, () => Promise<CapacityBook>][] = [
  ['in memory', async () => createInMemoryCapacityBook(clock)],
  ['DynamoDB', openTable],
];

const standing = new Set<string>();
const standsThere = async ({ takerId }: Taker) => standing.has(takerId);

describe.each(implementations)('the capacity book (%s)', (_name, open) => {
  let seats: CapacityBook;
  beforeEach(async () => {
    clock.at = '2026-11-23T09:00:00.000Z';
    standing.clear();
    seats = await open();
  });
  const take = async (takerId: string, { limit = 2, key = 'slot' } = {}) => {
    const taken = await seats.take(key, takerId, { limit, standsThere });
    if (taken) standing.add(takerId);
    return taken;
  };

  test('has as many seats as may be, and no more', async () => {
    expect([await take('a'), await take('b'), await take('c')]).toEqual([true, true, false]);
  });

  test('gives one callback one seat, however often it asks', async () => {
    expect([await take('a'), await take('a'), await take('b'), await take('a'), await take('c')]).toEqual([true, true, true, true, false]);
  });

  test('gives the seat of one that stands there no more to the next', async () => {
    await take('a');
    await take('b');
    standing.delete('a');
    expect([await take('c'), await take('d')]).toEqual([true, false]);
  });

  test('keeps the seats of one key apart from those of another', async () => {
    expect([await take('a', { limit: 1 }), await take('b', { limit: 1, key: 'another' }), await take('c', { limit: 1 })]).toEqual([true, true, false]);
  });

  test('says who took one, and when they last did', async () => {
    await take('a');
    await take('b');
    clock.at = '2026-11-23T09:00:10.000Z';
    await take('a');
    expect((await seats.takers('slot')).sort((x, y) => x.takerId.localeCompare(y.takerId))).toEqual([
      { takerId: 'a', takenAt: '2026-11-23T09:00:10.000Z' },
      { takerId: 'b', takenAt: '2026-11-23T09:00:00.000Z' },
    ]);
    expect(await seats.takers('another')).toEqual([]);
  });

  test.each([1, 7])('of 50 who ask at once lets in as many as fit: %i', async (limit) => {
    const asked = await Promise.all(Array.from({ length: 50 }, (_, n) => seats.take('slot', `id${n}`, { limit, standsThere: async () => true })));
    expect(asked.filter(Boolean)).toHaveLength(limit);
  });

  test('sells the seats of those who left once, however many ask for them', async () => {
    for (const id of ['a', 'b', 'c']) await take(id, { limit: 3 });
    standing.delete('a');
    standing.delete('c');
    const asked = await Promise.all(Array.from({ length: 50 }, (_, n) => seats.take('slot', `id${n}`, { limit: 3, standsThere: async ({ takerId }) => takerId !== 'a' && takerId !== 'c' })));
    expect(asked.filter(Boolean)).toHaveLength(2);
  });
});

describe('the capacity book (DynamoDB)', () => {
  test('does not replace one who took the seat anew after it was looked at', async () => {
    const seats = await openTable();
    await seats.take('slot', 'a', { limit: 1, standsThere });
    // It left, is found to have left, and comes back before its seat is given away.
    const comesBack = async ({ takerId }: Taker) => {
      if (takerId === 'a' && !standing.has('a')) {
        standing.add('a');
        expect(await seats.take('slot', 'a', { limit: 1, standsThere })).toBe(true);
        return false;
      }
      return standing.has(takerId);
    };
    standing.clear();
    expect(await seats.take('slot', 'b', { limit: 1, standsThere: comesBack })).toBe(false);
    expect(await seats.takers('slot')).toMatchObject([{ takerId: 'a' }]);
  });

  test('may forget seats from the instant that is named', async () => {
    const seats = await openTable();
    await seats.take('slot', 'a', { limit: 1, standsThere, forgetAt: '2026-11-24T00:00:00.000Z' });
    const { Item } = await table!.client.send(new GetCommand({ TableName: TABLE, Key: { subject: 'slot', slot: 'current' } }));
    expect(Item).toMatchObject({ removeAt: Date.UTC(2026, 10, 24) / 1000 });
  });

  test('gives up by name when the seats never come to rest', async () => {
    const seats = await openTable();
    await seats.take('slot', 'a', { limit: 1, standsThere });
    const restless = async () => {
      await table!.client.send(new UpdateCommand({ TableName: TABLE, Key: { subject: 'slot', slot: 'current' }, UpdateExpression: 'SET version = version + :one', ExpressionAttributeValues: { ':one': 1 } }));
      return false;
    };
    await expect(seats.take('slot', 'b', { limit: 1, standsThere: restless })).rejects.toThrow(/capacity of slot was changed 60 times/);
  });
});
