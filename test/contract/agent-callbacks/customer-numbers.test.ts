import { createCustomerNumberBook } from '../../../lambda/agent-callbacks/adapters/dynamodb-customer-numbers';
import { createInMemoryCustomerNumbers } from '../../fakes/in-memory-customer-numbers';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const told = { at: '2026-11-23T09:00:00.000Z', by: 'ada' };
const [HOME, WORK, MOBILE] = ['+493011111111', '+493022222222', '+4915112345678'].map((number) => ({ number, added: told }));
const ids = { digest: (...parts: string[]) => parts.join('/'), underOtherKeys: () => [] };

describe.each(['DynamoDB', 'in memory'])('the book of customers’ numbers (%s)', (where) => {
  let table: Awaited<ReturnType<typeof openCallbacksTable>>;
  beforeEach(async () => {
    table = await openCallbacksTable();
  });
  afterEach(() => table.close());
  const open = () => (where === 'DynamoDB' ? createCustomerNumberBook(table.client, { TableName: TABLE, keptDays: 365, ids: ids as never, clock: { now: () => told.at } }) : createInMemoryCustomerNumbers());

  test('finds all by any of them, and none by one that left', async () => {
    const book = open();
    const first = { version: 1, numbers: [HOME!, { ...WORK!, verified: told }] };
    expect(await book.save(undefined, first)).toBe(true);
    expect([await book.of(HOME!.number), await book.of(WORK!.number)]).toEqual([first, first]);
    const second = { version: 2, numbers: [HOME!, MOBILE!] };
    expect(await book.save(first, second)).toBe(true);
    expect([await book.of(HOME!.number), await book.of(MOBILE!.number), await book.of(WORK!.number)]).toEqual([second, second, undefined]);
  });

  test('writes nothing over what somebody changed meanwhile, or what another customer has', async () => {
    const book = open();
    const first = { version: 1, numbers: [HOME!] };
    await book.save(undefined, first);
    expect(await book.save(undefined, { version: 1, numbers: [HOME!, WORK!] })).toBe(false);
    await book.save(first, { version: 2, numbers: [HOME!, WORK!] });
    expect(await book.save(first, { version: 2, numbers: [HOME!] })).toBe(false);
    const others = { version: 1, numbers: [MOBILE!] };
    await book.save(undefined, others);
    expect(await book.save(others, { version: 2, numbers: [MOBILE!, WORK!] })).toBe(false);
    expect(await book.of(MOBILE!.number)).toEqual(others);
  });
});
