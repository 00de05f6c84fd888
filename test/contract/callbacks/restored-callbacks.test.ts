import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { bringNewer, openCallbacks, raiseVersion, removeMoved } from '../../../lambda/callbacks/adapters/restored-callbacks';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { CALLBACKS_TABLE_SHAPE, openCallbacksTable, TABLE } from '../ground/callbacks-table';

const RESTORED = 'restored';
let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeEach(async () => {
  table = await openCallbacksTable();
  await table.client.send(new CreateTableCommand({ ...CALLBACKS_TABLE_SHAPE, TableName: RESTORED }));
});
afterEach(() => table.close());

const stores = () => ({ old: createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 }), restored: createCallbackStore(table.client, { TableName: RESTORED, keptDays: 90 }) });
const nth = (n: number): Callback & Promised => {
  const subject = `subject-${n}`.padEnd(16, '0');
  return { ...PROMISED_SAMPLES.pending, id: `${subject}.a${n}`, subject, version: 1 };
};
const put = (TableName: string, Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName, Item }));
const get = async (TableName: string, subject: string, slot = 'current') => (await table.client.send(new GetCommand({ TableName, Key: { subject, slot } }))).Item;
const bring = (isFirst = true) => bringNewer(table.client, { from: TABLE, to: RESTORED }, { isFirst });

test('brings what went on, what came since, and the customer’s next callback, and leaves what the other table lost or cannot be read', async () => {
  const { old, restored } = stores();
  const [same, wentOn, lost, spoiled, next, fresh] = [nth(1), nth(2), nth(3), nth(4), nth(5), nth(6)];
  for (const callback of [same, wentOn, lost, spoiled, next]) await restored.create(callback);
  for (const callback of [same, wentOn, spoiled, fresh]) await old.create(callback);
  await old.save({ ...wentOn, comment: 'Went on.' } as Callback);
  await put(TABLE, { ...(await get(TABLE, spoiled.subject)), format: 999, version: 9 });
  const following = { ...next, id: `${next.subject}.b`, requestedAt: '2026-11-23T11:00:00.000Z' };
  await old.create(following);
  const { known, ...counted } = await bring();
  expect([...known].sort()).toEqual([same.id, wentOn.id, following.id, fresh.id].sort());
  expect(counted).toEqual({ callbacks: 3, items: 3, unreadable: 1 });
  const { open } = await openCallbacks(table.client, RESTORED);
  expect(open.map(({ id }) => id).sort()).toEqual([same.id, wentOn.id, lost.id, spoiled.id, following.id, fresh.id].sort());
  expect(open.find(({ id }) => id === wentOn.id)).toMatchObject({ comment: 'Went on.', version: 2 });
});

test('brings other items as they are there at first, later only those that are missing, and never how far ticks came, what is paused or remembered', async () => {
  for (const subject of ['tick#dispatch', 'pauses', 'news', 'kept#hours', 'queue-settings']) {
    await put(TABLE, { subject, slot: 'current', of: 'old' });
    await put(RESTORED, { subject, slot: 'current', of: 'restored' });
  }
  await put(TABLE, { subject: 'slot#q#9', slot: 'current', of: 'old' });
  await put(RESTORED, { subject: 'slot#q#9', slot: 'current', of: 'restored' });
  await bring();
  expect(await get(RESTORED, 'slot#q#9')).toMatchObject({ of: 'old' });
  for (const subject of ['tick#dispatch', 'pauses', 'news', 'kept#hours', 'queue-settings']) expect(await get(RESTORED, subject)).toMatchObject({ of: 'restored' });
  await put(RESTORED, { subject: 'slot#q#9', slot: 'current', of: 'restored' });
  await put(TABLE, { subject: 'slot#q#10', slot: 'current', of: 'old' });
  expect(await bring(false)).toMatchObject({ items: 1 });
  expect(await get(RESTORED, 'slot#q#9')).toMatchObject({ of: 'restored' });
});

test('what changed in both after the first time stays with the later version', async () => {
  const { old, restored } = stores();
  const callback = nth(1);
  await old.create(callback);
  await bring();
  await restored.save({ ...callback, comment: 'Of now.' } as Callback);
  expect((await bring(false)).callbacks).toBe(0);
  expect(await restored.find(callback.id)).toMatchObject({ comment: 'Of now.' });
});

test('a raised version is one that nobody has seen, and only of the record that was read', async () => {
  const { restored } = stores();
  const callback = nth(1);
  await restored.create(callback);
  expect(await raiseVersion(table.client, RESTORED, callback)).toMatchObject({ version: 1_000_001 });
  expect(await raiseVersion(table.client, RESTORED, callback)).toBeUndefined();
  expect(await restored.find(callback.id)).toMatchObject({ version: 1_000_001 });
});

test('a record of a callback that another customer has now goes, and the next one in its place stays', async () => {
  const { restored } = stores();
  const [moved, next] = [nth(1), { ...nth(1), id: `${nth(1).subject}.b` }];
  await restored.create(next);
  await removeMoved(table.client, RESTORED, moved);
  expect(await restored.find(next.id)).toBeDefined();
  await removeMoved(table.client, RESTORED, next);
  expect((await table.client.send(new ScanCommand({ TableName: RESTORED }))).Count).toBe(0);
});

test('what cannot be read is told by its key', async () => {
  const { restored } = stores();
  await restored.create(nth(1));
  await put(RESTORED, { ...(await get(RESTORED, nth(1).subject)), callback: 'rubbish' });
  expect(await openCallbacks(table.client, RESTORED)).toEqual({ open: [], unreadable: [nth(1).subject] });
});
