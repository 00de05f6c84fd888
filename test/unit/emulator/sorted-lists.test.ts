import fc from 'fast-check';
import { database, type Callback, type Database, type Range, type Store } from '../../../emulator/dynamodb/dynalite-modules';
import { keepInLists } from '../../../emulator/dynamodb/sorted-lists';
import { runs } from '../../runs';

const open = (): Store => database.create({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });

function inLists(): Store {
  const store = open();
  keepInLists(store);
  return store;
}

function done(run: (callback: Callback) => void): Promise<unknown> {
  return new Promise((resolve, reject) => run((error, value) => (error ? reject(error) : resolve(value))));
}

const read = (db: Database, key: string) => done((callback) => db.get(key, callback));

async function valuesIn(db: Database, range: Range): Promise<unknown[]> {
  const values: unknown[] = [];
  const stream = db.createValueStream(range).on('data', (value) => values.push(value));
  await new Promise((end) => stream.on('end', end));
  return values;
}

type Change = { type: 'put' | 'del'; key: string; value: object };

const key = fc.stringMatching(/^[ab/]{1,3}$/);
const change: fc.Arbitrary<Change> = fc.record({ type: fc.constantFrom('put', 'put', 'del'), key, value: fc.record({ n: fc.nat(9) }) });
const from = fc.oneof(fc.record({ gt: key }), fc.record({ gte: key }), fc.constant({}));
const to = fc.oneof(fc.record({ lt: key }), fc.record({ lte: key }), fc.constant({}));
const range: fc.Arbitrary<Range> = fc.record({ from, to, reverse: fc.boolean(), limit: fc.constantFrom(-1, 1, 3) }).map(({ from: first, to: last, ...rest }) => ({ ...first, ...last, ...rest }));

async function written(db: Database, { type, key: where, value }: Change): Promise<void> {
  await done((callback) => (type === 'put' ? db.put(where, value, callback) : db.del(where, callback)));
}

test('whatever is written and in whatever order it is read, the lists hold what dynalite’s own database holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.array(change, { maxLength: 4 }), fc.array(range, { minLength: 1, maxLength: 4 }), async (one, together, ranges) => {
      const [theirs, ours] = [open(), inLists()].map((store) => store.getItemDb('t')) as [Database, Database];
      for (const db of [theirs, ours]) {
        for (const each of one) await written(db, each);
        await done((callback) => db.batch(together, callback));
      }
      for (const each of ranges) expect(await valuesIn(ours, each)).toEqual(await valuesIn(theirs, each));
      for (const { key: where } of [...one, ...together]) expect(await read(ours, where)).toEqual(await read(theirs, where));
    }),
    { numRuns: runs(60) },
  );
});

test('whoever reads gets a copy, which changes nothing for others', async () => {
  const db = inLists().getItemDb('t');
  await done((callback) => db.put('a', { n: 1 }, callback));
  Object.assign((await read(db, 'a')) as object, { n: 2 });
  expect(await read(db, 'a')).toEqual({ n: 1 });
});

test('tables are told from each other, and from their indexes; one that is removed is empty', async () => {
  const store = inLists();
  await done((callback) => store.getItemDb('t').put('a', { n: 1 }, callback));
  await done((callback) => store.getIndexDb('Global', 't', 'i').put('a', { n: 2 }, callback));
  expect(await read(store.getItemDb('u'), 'a')).toBeUndefined();
  await done((callback) => store.deleteIndexDb('Global', 't', 'i', callback));
  expect([await read(store.getIndexDb('global', 't', 'i'), 'a'), await read(store.getItemDb('t'), 'a')]).toEqual([undefined, { n: 1 }]);
});

test.each([
  ['ACTIVE', true, 'is there'],
  ['CREATING', true, 'Requested resource not found'],
  ['CREATING', false, 'is there'],
  [undefined, false, 'Requested resource not found: Table: t not found'],
])('a table that is %s, asked for as one that can be used (%s): %s, as in dynalite’s own database', async (TableStatus, usableOnly, answer) => {
  for (const store of [open(), inLists()]) {
    if (TableStatus) await done((callback) => store.tableDb.put('t', { TableStatus }, callback));
    const asked = await done((callback) => store.getTable('t', usableOnly, callback)).then(
      () => 'is there',
      (error: { body: { message: string } }) => error.body.message,
    );
    expect(asked).toBe(answer);
  }
});
