import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ListPages } from '../ports/lists';
import { listItemsOf } from './list-items';

/** Subjects in one answer: a megabyte at most is read at once, and an entry has some hundred bytes. */
const A_PAGE = 500;

/** Everything that the lists hold, a page at a time, in no order. */
export function createListPages(client: DynamoDBDocumentClient, TableName: string): ListPages {
  return async (after) => {
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName, Limit: A_PAGE, ...(after !== undefined && { ExclusiveStartKey: { subject: after } }) }));
    const last: unknown = LastEvaluatedKey?.['subject'];
    return { listed: listItemsOf(Items), ...(typeof last === 'string' && { next: last }) };
  };
}
