import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { VERSIONED_ITEM } from '../../../lambda/ground/adapters/read-stored';
import { versionedItems, type VersionedItem } from '../../../lambda/ground/adapters/versioned-items';
import { CURRENT, pastSlot } from '../../../lambda/ground/adapters/table-keys';
import type { Versioned } from '../../../lambda/ground/domain/decision';
import type { VersionedStore } from '../../../lambda/ground/ports/versioned-store';
import { createInMemoryVersionedItems } from '../../fakes/in-memory-versioned-items';
import { openCallbacksTable, TABLE } from './callbacks-table';

interface Note extends Versioned {
  text: string;
}
const NOTE: Note = { subject: 's1', id: 's1.a', version: 1, text: 'first' };

const keyOf = (subject: string) => `note#${subject}`;
const toItem = ({ subject, ...note }: Note) => ({ ...note, subject: keyOf(subject), slot: CURRENT });
const fromItem = ({ subject, id, version, text }: VersionedItem & { text: string }) => ({ subject: subject.slice('note#'.length), id, version, text });
const toPastItem = (note: Note) => ({ ...toItem(note), slot: pastSlot(note.id) });

let table: { client: DynamoDBDocumentClient; close(): Promise<void> } | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

const schema = v.strictObject({ ...VERSIONED_ITEM, text: v.string() });
const shape = (format: number) => ({ TableName: TABLE, format, schema, keyOf, toItem, fromItem, toPastItem });

test('an item of another format is refused by name, whoever comes upon it', async () => {
  table = await openCallbacksTable();
  const [old, later] = [versionedItems(table.client, shape(1)), versionedItems(table.client, shape(2))];
  await later.create(NOTE);
  const refused = 'The item note#s1 current is written in format 2. This version of Dialback reads format 1 alone.';
  await expect(old.find(NOTE.id)).rejects.toThrow(refused);
  await expect(old.findLatest('s1')).rejects.toThrow(refused);
  await expect(old.create({ ...NOTE, id: 's1.b' })).rejects.toThrow(refused);
  expect(await later.find(NOTE.id)).toEqual(NOTE);
});

const implementations: [string, () => Promise<VersionedStore<Note>>][] = [
  ['in memory', async () => createInMemoryVersionedItems<Note>()],
  [
    'DynamoDB',
    async () => {
      table = await openCallbacksTable();
      return versionedItems(table.client, shape(1));
    },
  ],
];

describe.each(implementations)('versioned items (%s)', (_name, open) => {
  let store: VersionedStore<Note>;
  beforeEach(async () => {
    store = await open();
  });

  test('are found by their ids and by their subjects', async () => {
    expect(await store.create(NOTE)).toBeUndefined();
    expect([await store.find('s1.a'), await store.findLatest('s1')]).toEqual([NOTE, NOTE]);
    expect([await store.find('s1.b'), await store.find('s2.a'), await store.findLatest('s2')]).toEqual([undefined, undefined, undefined]);
  });

  test('are created once per subject: the second is told what stands there', async () => {
    await store.create(NOTE);
    expect(await store.create({ ...NOTE, id: 's1.b' })).toEqual(NOTE);
    expect(await store.find('s1.b')).toBeUndefined();
  });

  test('take the place of what was read there, and of nothing else; what stood there is found by its id from then on', async () => {
    await store.create(NOTE);
    const saved = { ...NOTE, version: 2 };
    await store.save(NOTE);
    expect(await store.create({ ...NOTE, id: 's1.b' }, NOTE)).toEqual(saved);
    expect(await store.create({ ...NOTE, id: 's1.b' }, saved)).toBeUndefined();
    expect(await store.create({ ...NOTE, id: 's1.c' }, saved)).toEqual({ ...NOTE, id: 's1.b' });
    expect([await store.find('s1.a'), await store.findLatest('s1')]).toEqual([saved, { ...NOTE, id: 's1.b' }]);
  });

  test('are not put back into the history as they were before, by who read them then', async () => {
    await store.create(NOTE);
    const saved = await store.save({ ...NOTE, text: 'second' });
    if (saved === 'overtaken') throw new Error('overtaken');
    await store.create({ ...NOTE, id: 's1.b' }, saved.saved);
    expect(await store.create({ ...NOTE, id: 's1.c' }, NOTE)).toMatchObject({ id: 's1.b' });
    expect(await store.find('s1.a')).toEqual(saved.saved);
  });

  test('are saved once per version, however many try at once', async () => {
    await store.create(NOTE);
    const saves = await Promise.all(Array.from({ length: 20 }, (_, n) => store.save({ ...NOTE, text: `by ${n}` })));
    const winners = saves.filter((save) => save !== 'overtaken');
    expect(winners).toHaveLength(1);
    expect(await store.find('s1.a')).toEqual(winners[0]!.saved);
    expect(winners[0]!.saved.version).toBe(2);
  });

  test('are not saved over the one that took their place', async () => {
    await store.create(NOTE);
    await store.create({ ...NOTE, id: 's1.b', text: 'second' }, NOTE);
    expect(await store.save({ ...NOTE, text: 'late' })).toBe('overtaken');
    expect(await store.find('s1.a')).toEqual(NOTE);
  });
});
