import type { CallbackPage, ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackQuery, DialbackClient } from '../../../web/api/dialback-client';
import { readChanges, readList } from '../../../web/agent/callbacks/read-list';

const QUERY: CallbackQuery = { list: 'pending', owner: 'anybody' };
const row = (id: string, dueAt: string, version = 1) => ({ id, dueAt: `2026-11-23T${dueAt}:00.000Z`, version }) as ScheduledCallback;

/** A service that gives these answers, one after the other. */
function service(...answers: CallbackPage[]) {
  const asked: CallbackQuery[] = [];
  const client = { callbacks: async (query: CallbackQuery) => (asked.push(query), { unread: 0, ...answers.shift()! }) } as Partial<DialbackClient> as DialbackClient;
  return { client, asked };
}

const ids = ({ callbacks }: { callbacks: ScheduledCallback[] }) => callbacks.map(({ id }) => id);
const before = { callbacks: [row('a', '10:00'), row('b', '11:00'), row('c', '12:00')], more: false, unread: 0, since: 's1' };

test('a list is read page by page, and changes are asked for since its first page', async () => {
  const { client, asked } = service({ callbacks: [row('a', '10:00')], next: 'n', since: 's1' }, { callbacks: [row('b', '11:00')] });
  const read = await readList(client, QUERY, 2);
  expect({ ids: ids(read), more: read.more, since: read.since }).toEqual({ ids: ['a', 'b'], more: false, since: 's1' });
  expect(asked).toEqual([QUERY, { ...QUERY, next: 'n' }]);
});

test('what changed is put in its place by its time, and what is gone goes', async () => {
  const { client, asked } = service({ callbacks: [row('b', '13:00', 2), row('d', '10:30')], gone: ['a', 'unknown'], since: 's2' });
  const read = await readChanges(client, QUERY, { before, count: 1 });
  expect({ ids: ids(read), since: read.since }).toEqual({ ids: ['d', 'c', 'b'], since: 's2' });
  expect(asked).toEqual([{ ...QUERY, since: 's1' }]);
});

test('rows that did not change stay the same objects', async () => {
  const { client } = service({ callbacks: [], gone: ['a'], since: 's2' });
  const { callbacks } = await readChanges(client, QUERY, { before, count: 1 });
  expect(callbacks[0]).toBe(before.callbacks[1]);
});

test('a view that is older than the one that is shown changes nothing', async () => {
  const shown = { ...before, callbacks: [row('a', '10:00', 5)] };
  const { client } = service({ callbacks: [row('a', '10:00', 4)], gone: [], since: 's2' });
  expect((await readChanges(client, QUERY, { before: shown, count: 1 })).callbacks[0]!.version).toBe(5);
});

test('what comes after the last row is left to the pages that follow', async () => {
  const { client } = service({ callbacks: [row('d', '13:00')], gone: [], since: 's2' });
  expect(ids(await readChanges(client, QUERY, { before: { ...before, more: true }, count: 1 }))).toEqual(['a', 'b', 'c']);
});

test('where the service does not know what changed, the list is the one that it answers', async () => {
  const { client } = service({ callbacks: [row('z', '09:00')], since: 's2' });
  const read = await readChanges(client, QUERY, { before, count: 1 });
  expect({ ids: ids(read), since: read.since }).toEqual({ ids: ['z'], since: 's2' });
});
