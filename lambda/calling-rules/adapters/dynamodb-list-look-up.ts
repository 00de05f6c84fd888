import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Listed } from '../domain/list-entry';
import type { ListLookUp } from '../ports/lists';
import { type ListItem, readListItem } from './list-items';

/** BatchGetItem leaves out what it could not read in time. That is asked for again so often; then nothing is placed. */
const TRIES = 4;

/** One request to DynamoDB for all subjects. An exact one costs a unit for each, else half of one. */
export function createListLookUp(client: DynamoDBDocumentClient, TableName: string): ListLookUp {
  return { of: (subjects, { exact }) => readListItems({ client, TableName, ConsistentRead: exact }, subjects) };
}

/**
 * @param subjects 100 at most (API reference, BatchGetItem)
 * @throws UnreadableItem when an item does not fit; Error when DynamoDB leaves one out.
 */
export async function readListItems({ client, TableName, ConsistentRead }: { client: DynamoDBDocumentClient; TableName: string; ConsistentRead: boolean }, subjects: readonly string[]): Promise<(Listed & ListItem)[]> {
  const items: (Listed & ListItem)[] = [];
  let keys: Record<string, unknown>[] = subjects.map((subject) => ({ subject }));
  for (let tries = 0; tries < TRIES && keys.length > 0; tries += 1) {
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: keys, ConsistentRead } } }));
    items.push(...(Responses?.[TableName] ?? []).map(readListItem));
    keys = UnprocessedKeys?.[TableName]?.Keys ?? [];
  }
  if (keys.length > 0) throw new Error(`The lists of numbers could not be read: DynamoDB left out ${keys.length} of ${subjects.length} items.`);
  return items;
}
