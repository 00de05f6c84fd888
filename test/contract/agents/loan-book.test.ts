import { createLoanBook } from '../../../lambda/agents/adapters/dynamodb-loan-book';
import { createDueChecks } from '../../../lambda/callbacks/adapters/dynamodb-due-checks';
import { createInMemoryLoanBook } from '../../fakes/in-memory-loans';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const LOAN = { userId: 'u-ada', kind: 'device', original: 'softphone', given: '+4930123456', until: '2026-11-23T10:00:00.000Z' } as const;

describe.each(['DynamoDB', 'in memory'])('the book of loans (%s)', (where) => {
  let table: Awaited<ReturnType<typeof openCallbacksTable>>;
  beforeEach(async () => {
    table = await openCallbacksTable();
  });
  afterEach(() => table.close());
  const open = () => (where === 'DynamoDB' ? createLoanBook(table.client, TABLE) : createInMemoryLoanBook());

  test('remembers what was there before the first of several, of each kind by itself', async () => {
    const book = open();
    expect(await book.take(LOAN)).toEqual(LOAN);
    const longer = { ...LOAN, original: LOAN.given, until: '2026-11-23T11:00:00.000Z' };
    expect(await book.take(longer)).toEqual({ ...longer, original: 'softphone' });
    expect(await book.find('u-ada', 'device')).toEqual({ ...longer, original: 'softphone' });
    expect(await book.find('u-ada', 'quiet-work')).toBeUndefined();
  });

  test('is changed only by who knows until when it lasts', async () => {
    const book = open();
    await book.take(LOAN);
    const stale = { ...LOAN, until: '2026-11-23T09:30:00.000Z' };
    await book.remove(stale);
    await book.later(stale, '2026-11-23T12:00:00.000Z');
    expect(await book.find('u-ada', 'device')).toEqual(LOAN);
    await book.later(LOAN, '2026-11-23T10:01:00.000Z');
    await book.remove({ ...LOAN, until: '2026-11-23T10:01:00.000Z' });
    expect(await book.find('u-ada', 'device')).toBeUndefined();
  });
});

test('what is lent is on the list of what needs attention when its time is over', async () => {
  const table = await openCallbacksTable();
  await createLoanBook(table.client, TABLE).take(LOAN);
  const due = async (instant: string) => {
    const found = [];
    for await (const { item } of createDueChecks(table.client, TABLE).dueUntil(instant, {})) found.push(item);
    return found;
  };
  expect(await due('2026-11-23T09:59:59.999Z')).toEqual([]);
  expect(await due(LOAN.until)).toEqual([{ kind: 'agent-loan', userId: 'u-ada', what: 'device' }]);
  await table.close();
});
