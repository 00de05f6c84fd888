import { createLookBook } from '../../../lambda/callbacks/adapters/dynamodb-look-book';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const clock = { now: () => '2026-11-23T09:00:00.000Z' };
let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => {
  table = await openCallbacksTable();
});
afterAll(() => table.close());

/** Two environments of the function, which share the table alone. */
const twoBooks = () => [createLookBook(table.client, { TableName: TABLE, clock }), createLookBook(table.client, { TableName: TABLE, clock })] as const;

test('of many who ask at once about one contact, in several environments, one may look; another contact is asked about again', async () => {
  const [one, other] = twoBooks();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? one : other).mayLook('c1')));
  expect(answers.filter((may) => may)).toHaveLength(1);
  expect(await other.mayLook('c2')).toBe(true);
});

test('whom Connect showed nothing lets one more look', async () => {
  const [one, other] = twoBooks();
  expect(await one.mayLook('c3')).toBe(true);
  await one.again('c3');
  expect([await other.mayLook('c3'), await one.mayLook('c3')]).toEqual([true, false]);
});
