import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createRoundMark } from '../../../lambda/ground/adapters/dynamodb-round-mark';
import { subjectsDue, type DueRange, type Shard } from '../../../lambda/ground/adapters/subjects-due';
import { openCallbacksTable, TABLE } from './callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => {
  table = await openCallbacksTable();
  for (const attentionShard of ['a0', 'a1', 'a2']) for (let nth = 0; nth < 4; nth += 1) await put(attentionShard, nth);
});
afterAll(() => table.close());

const keyOf = (attentionShard: string, nth: number) => ({ subject: `${attentionShard}-${nth}`, slot: 'current' });
const put = (attentionShard: string, nth: number) =>
  table.client.send(new PutCommand({ TableName: TABLE, Item: { ...keyOf(attentionShard, nth), attentionShard, attentionAt: `2026-11-23T09:0${nth}:00.000Z` } }));
const shards: Shard[] = ['a0', 'a1', 'a2'].map((shard) => ({ shard, until: '2026-11-23T09:02:00.000Z' }));

async function list(range: DueRange = {}, listed: readonly Shard[] = shards) {
  const found: { subject: string; place: string }[] = [];
  for await (const each of subjectsDue({ client: table.client, TableName: TABLE }, listed, range)) found.push(each);
  return found;
}
const subjects = async (range?: DueRange, listed?: readonly Shard[]) => (await list(range, listed)).map(({ subject }) => subject);

describe('what is due in the index (DynamoDB)', () => {
  test('is listed shard by shard, oldest first, until the instant and with it', async () => {
    expect(await subjects()).toEqual(['a0-0', 'a0-1', 'a0-2', 'a1-0', 'a1-1', 'a1-2', 'a2-0', 'a2-1', 'a2-2']);
  });

  test('is listed after a place, and until another', async () => {
    const all = await list();
    expect(await subjects({ after: all[4]!.place })).toEqual(['a1-2', 'a2-0', 'a2-1', 'a2-2']);
    expect(await subjects({ until: all[4]!.place })).toEqual(['a0-0', 'a0-1', 'a0-2', 'a1-0', 'a1-1']);
  });

  test('is listed after a place whose entry has gone since', async () => {
    const { place } = (await list())[1]!;
    await table.client.send(new DeleteCommand({ TableName: TABLE, Key: keyOf('a0', 1) }));
    expect(await subjects({ after: place })).toEqual(['a0-2', 'a1-0', 'a1-1', 'a1-2', 'a2-0', 'a2-1', 'a2-2']);
    await put('a0', 1);
  });

  test('is listed anew where the shard of a place is listed no more, and goes on where the clock was put back', async () => {
    const { place } = (await list())[2]!;
    expect(await subjects({ after: place }, shards.slice(1))).toEqual(['a1-0', 'a1-1', 'a1-2', 'a2-0', 'a2-1', 'a2-2']);
    const earlier = shards.map(({ shard }) => ({ shard, until: '2026-11-23T09:00:00.000Z' }));
    expect(await subjects({ after: place }, earlier)).toEqual(['a1-0', 'a2-0']);
  });

  test('is listed up to a limit for each shard', async () => {
    expect(await subjects({}, [{ shard: 'a0', limit: 2 }, { shard: 'a1' }])).toEqual(['a0-0', 'a0-1', 'a1-0', 'a1-1', 'a1-2', 'a1-3']);
  });
});

test('a mark keeps how far a round came, for that round alone', async () => {
  const [one, other] = ['sweep', 'call-ins'].map((round) => createRoundMark(table.client, { TableName: TABLE, round }));
  expect(await one!.read()).toBeUndefined();
  await one!.save('here');
  expect([await one!.read(), await other!.read()]).toEqual(['here', undefined]);
  await one!.save(undefined);
  expect(await one!.read()).toBeUndefined();
});
