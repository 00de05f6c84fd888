import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { readStored } from './read-stored';
import { CURRENT } from './table-keys';

/** How far some work came, as one item of the table: each save replaces the last. @param tick name of the work, as in `lines` */
export function storedMark<Entries extends v.ObjectEntries>(client: DynamoDBDocumentClient, { TableName, tick }: { TableName: string; tick: string }, entries: Entries) {
  const Key = { subject: `tick#${tick}`, slot: CURRENT };
  const schema = v.strictObject(entries);
  type Mark = v.InferOutput<typeof schema>;
  return {
    async read(): Promise<Mark | undefined> {
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      if (!Item) return undefined;
      const { subject: _subject, slot: _slot, ...mark } = Item;
      return readStored(schema, mark, Item);
    },
    async save(mark: Mark): Promise<void> {
      await client.send(new PutCommand({ TableName, Item: { ...Key, ...mark } }));
    },
  };
}
