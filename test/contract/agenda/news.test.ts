import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createNewsBook } from '../../../lambda/agenda/adapters/dynamodb-news-book';
import { createNewsWriter } from '../../../lambda/agenda/adapters/dynamodb-news-writer';
import { createTellNews } from '../../../lambda/agenda/usecases/tell-news';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeEach(async () => void (table = await openCallbacksTable()));
afterEach(() => table.close());

const START = '2026-11-23T09:00:00.000Z';
const change = (id: string, ...queueIds: string[]) => ({ id, queueIds });

/** Environments of the two functions. Each has its own memory. */
function open() {
  const clock = { at: START, now: () => clock.at };
  const reader = () => {
    const book = createNewsBook(table.client, { TableName: TABLE, clock });
    return async (instant: string) => (await book.since(instant))?.map(({ id }) => id);
  };
  const writer = () => createTellNews({ news: createNewsWriter(table.client, { TableName: TABLE, clock }) });
  const pass = (seconds: number) => (clock.at = plusSeconds(clock.at, seconds));
  return { clock, reader, writer, pass };
}

/** Somebody has read for as long as the writer needs to hear of it. */
async function openRead() {
  const opened = open();
  await opened.reader()(START);
  opened.pass(30);
  return opened;
}

test('nothing is written while nobody reads', async () => {
  const { writer } = open();
  expect(await writer()([change('a', 'q')])).toBe(0);
  const { Count } = await table.client.send(new ScanCommand({ TableName: TABLE }));
  expect(Count).toBe(0);
});

test('a reader does not trust the news before the writer can know of them', async () => {
  const { reader, writer, pass, clock } = open();
  const write = writer();
  await write([change('unheard', 'q')]);
  const read = reader();
  expect(await read(clock.at)).toBeUndefined();
  const early = pass(10);
  expect(await write([change('too early', 'q')])).toBe(0);
  pass(20);
  expect(await write([change('heard', 'q')])).toBe(1);
  expect(await read(early)).toBeUndefined();
  expect(await read(pass(2))).toEqual(['heard']);
});

test('tells any environment what changed since then', async () => {
  const { reader, writer, pass } = await openRead();
  const write = writer();
  const [one, other] = [reader(), reader()];
  await write([change('a', 'q'), change('b', 'q')]);
  const first = pass(5);
  expect(await one(first)).toEqual([]);
  await write([change('c', 'q')]);
  const second = pass(5);
  expect(await one(first)).toEqual(['c']);
  expect(await other(first)).toEqual(['c']);
  expect(await other(second)).toEqual([]);
});

test('tells a callback of one second once, with all queues that it was in', async () => {
  const { reader, writer, pass, clock } = await openRead();
  await writer()([change('a', 'q-old', 'q'), change('a', 'q')]);
  pass(1);
  expect(await reader()(clock.at)).toEqual(['a']);
  expect((await createNewsBook(table.client, { TableName: TABLE, clock }).since(clock.at))![0]!.queueIds).toEqual(['q-old', 'q']);
});

test('what a slow writer told late is told all the same', async () => {
  const { reader, pass, clock } = await openRead();
  const read = reader();
  const since = pass(5);
  pass(1);
  expect(await read(since)).toEqual([]);
  await table.client.send(new PutCommand({ TableName: TABLE, Item: { subject: 'news', slot: `${plusSeconds(clock.at, -0.5)}#x`, changes: [change('late', 'q')], removeAt: 1 } }));
  const next = clock.at;
  pass(4);
  expect(await read(next)).toEqual(['late']);
});

test('who has not asked for two minutes is told that nobody knows', async () => {
  const { reader, writer, pass, clock } = await openRead();
  const since = clock.at;
  await writer()([change('a', 'q')]);
  const read = reader();
  pass(120);
  expect(await read(since)).toEqual(['a']);
  pass(1);
  expect(await read(since)).toBeUndefined();
});

test('readers keep the writer at work, and a pause of theirs is noticed', async () => {
  const { reader, writer, pass, clock } = await openRead();
  const [read, write] = [reader(), writer()];
  for (const _minute of Array(10).keys()) {
    const since = clock.at;
    await write([change('a', 'q')]);
    pass(60);
    expect(await read(since)).toEqual(['a']);
  }
  pass(181);
  expect(await write([change('unread', 'q')])).toBe(0);
  const since = pass(1);
  expect(await read(since)).toBeUndefined();
});
