import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createListBook } from '../../calling-rules/adapters/dynamodb-list-book';
import { createChangeLists } from '../../calling-rules/usecases/change-lists';
import type { ListNumber } from '../../callbacks/usecases/say-outcome';
import { randomId } from '../../ground/adapters/random-id';
import { systemClock } from '../../ground/adapters/system-clock';

/** An agent puts a number on the do-not-call list, by what they say of a call. */
export function wireListNumber({ CALLING_LISTS_TABLE: lists, CALLING_LISTS_AUDIT: audit }: { CALLING_LISTS_TABLE: string; CALLING_LISTS_AUDIT: string | undefined }, table: DynamoDBDocumentClient): ListNumber {
  return async (number, { username }, why) => {
    if (audit === undefined) throw new Error('This function was not given the table of the changes of lists.');
    const at = systemClock.now();
    const line = { subject: number, key: 'do-not-call' as const, entry: { source: 'agent' as const, reason: why } };
    await createChangeLists(createListBook(table, { lists, audit }))([line], { change: { id: `${at}~${randomId().slice(0, 8)}`, at, by: username, what: 'said of a call' }, nth: 1 });
  };
}
