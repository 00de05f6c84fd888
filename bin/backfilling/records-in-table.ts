import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { streamedChanges } from '../../lambda/changes/adapters/stream-of-records';

/** Every record of the table, as the stream told it when it came there. Items of other kinds are passed over. */
export async function* recordsInTable(client: DynamoDBClient, TableName: string): AsyncIterable<ReturnType<typeof streamedChanges>[number]> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) yield* streamedChanges(Items.map(asInserted));
}

function asInserted(item: Record<string, AttributeValue>): DynamoDBRecord {
  const { subject, slot } = item;
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: '0', ApproximateCreationDateTime: 0, Keys: { subject, slot }, NewImage: item } } as DynamoDBRecord;
}
