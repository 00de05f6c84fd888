import { createAnswerBook } from '../../../lambda/pacing/adapters/dynamodb-answer-book';
import { EMPTY_TALLY } from '../../../lambda/pacing/domain/answer-tally';
import type { AnswerBook } from '../../../lambda/pacing/ports/answer-book';
import { createInMemoryAnswerBook } from '../../fakes/in-memory-answer-book';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>> | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

async function openInTable(): Promise<AnswerBook> {
  table = await openCallbacksTable();
  return createAnswerBook(table.client, TABLE);
}

const at = '2026-11-23T09:00:00.000Z';

describe.each([['in memory', async () => createInMemoryAnswerBook()], ['DynamoDB', openInTable]] as const)('answers (%s)', (_name, open) => {
  test('are none before the first', async () => {
    expect(await (await open()).read('q-support')).toEqual(EMPTY_TALLY);
  });

  test('are counted once for each contact, and for each queue by itself', async () => {
    const book = await open();
    for (const contactId of ['c1', 'c2', 'c1']) await book.count('q-support', { contactId, at, abandoned: contactId === 'c2' });
    expect(await book.read('q-support')).toMatchObject({ quarters: [{ startedAt: at, answered: 2, abandoned: 1 }], sinceAbandoned: 0, lastAbandonedAt: at });
    expect(await book.read('q-sales')).toEqual(EMPTY_TALLY);
  });

  test('are all counted that come at once', async () => {
    const book = await open();
    await Promise.all(Array.from({ length: 20 }, (_, nth) => book.count('q-support', { contactId: `c${nth}`, at, abandoned: false })));
    expect(await book.read('q-support')).toMatchObject({ quarters: [{ answered: 20, abandoned: 0 }], sinceAbandoned: 20 });
  });
});
