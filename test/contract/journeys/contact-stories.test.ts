import { createContactStories } from '../../../lambda/journeys/adapters/dynamodb-contact-stories';
import { createHistory, createHistoryWriter } from '../../../lambda/journeys/adapters/dynamodb-history';
import type { Ids } from '../../../lambda/ground/ports/clock-ids-notices';
import type { ContactStory } from '../../../lambda/journeys/domain/contact-story';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const clock = { now: () => '2026-11-23T09:00:00.000Z' };
let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => {
  table = await openCallbacksTable();
});
afterAll(() => table.close());

const stories = () => createContactStories(table.client, { TableName: TABLE, keptDays: 90, clock });

/** What each event of a call tells: an event tells everything that was there before it. */
const EVENTS: Omit<ContactStory, 'contactId'>[] = [
  { method: 'INBOUND', initiatedAt: '2026-11-23T09:00:00.000Z' },
  { method: 'INBOUND', initiatedAt: '2026-11-23T09:00:00.000Z', queueId: 'q', queuedAt: '2026-11-23T09:00:01.000Z' },
  { method: 'INBOUND', initiatedAt: '2026-11-23T09:00:00.000Z', queueId: 'q', queuedAt: '2026-11-23T09:00:01.000Z', agentId: 'u', connectedAt: '2026-11-23T09:00:09.000Z' },
  { customerNumber: '+4930123456', lookedUpAt: '2026-11-23T09:00:02.000Z' },
];
const ORDERS = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 2, 3, 1, 0], [1, 3, 0, 2, 3]];

test.each(ORDERS)('events in the order %i %i %i %i … end in the same story', async (...order) => {
  const contactId = `c-${order.join('')}`;
  for (const nth of order) await stories().add({ contactId, ...EVENTS[nth]! });
  expect(await stories().find(contactId)).toEqual(Object.assign({ contactId }, ...EVENTS));
});

test('many who tell at once lose nothing of each other', async () => {
  await Promise.all(EVENTS.map((told) => stories().add({ contactId: 'c-once', ...told })));
  expect(await stories().find('c-once')).toEqual(Object.assign({ contactId: 'c-once' }, ...EVENTS));
});

test('what was told first stays', async () => {
  await stories().add({ contactId: 'c-first', customerNumber: '+4930111111' });
  expect(await stories().add({ contactId: 'c-first', customerNumber: '+4930222222' })).toEqual({ contactId: 'c-first', customerNumber: '+4930111111' });
  expect(await stories().find('c-unknown')).toBeUndefined();
});

test('a history gives its newest first, page by page, under every key of the stack, and each once however often it is added', async () => {
  const before = { digest: (...parts: string[]) => `old/${parts.join('/')}`, underOtherKeys: () => [] };
  const now = { digest: (...parts: string[]) => `new/${parts.join('/')}`, underOtherKeys: (digest: string) => [digest.replace('new/', 'old/')] };
  const of = { customer: '+4930123456' };
  const write = (ids: Ids, day: number) => createHistoryWriter(table.client, { TableName: TABLE, ids, keptDays: 90 }).add([{ of, entry: { kind: 'contact', id: `c${day}`, at: `2026-11-0${day}T09:00:00.000Z` } }]);
  for (const day of [1, 3]) await write(before, day);
  for (const day of [2, 4, 4]) await write(now, day);
  const history = createHistory(table.client, { TableName: TABLE, ids: now });
  const first = await history.newest(of, { limit: 3 });
  expect(first.map(({ entry }) => entry.id)).toEqual(['c4', 'c3', 'c2']);
  expect((await history.newest(of, { limit: 3, before: first.at(-1)!.place })).map(({ entry }) => entry.id)).toEqual(['c1']);
  expect(await history.newest({ queue: 'q' }, { limit: 3 })).toEqual([]);
});
