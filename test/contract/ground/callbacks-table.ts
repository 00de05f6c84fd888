import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createDynamoDb } from '../../../emulator/dynamodb/dynamodb';
import { Journal } from '../../../emulator/journal';
import { serveJson } from '../dynamodb/serve-json';

export const TABLE = 'callbacks';

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' as const });
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' as const });
const keysOnly = { ProjectionType: 'KEYS_ONLY' as const };

export const CALLBACKS_TABLE_SHAPE = {
  TableName: TABLE,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: ['subject', 'slot', 'attentionShard', 'attentionAt', 'handoffContactId', 'relatedContactId'].map(text),
  KeySchema: [hash('subject'), range('slot')],
  GlobalSecondaryIndexes: [
    { IndexName: 'attention', KeySchema: [hash('attentionShard'), range('attentionAt')], Projection: keysOnly },
    { IndexName: 'contact', KeySchema: [hash('handoffContactId')], Projection: keysOnly },
    { IndexName: 'related', KeySchema: [hash('relatedContactId')], Projection: keysOnly },
  ],
};

/** The callbacks table on the emulated DynamoDB, reached through the SDK's own client. */
export async function openCallbacksTable() {
  const time = new VirtualTime();
  const dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: '111122223333', region: 'eu-central-1', seed: 's' });
  const served = await serveJson(dynamodb);
  const plain = new DynamoDBClient({ endpoint: served.endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  await plain.send(new CreateTableCommand(CALLBACKS_TABLE_SHAPE));
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  return {
    client,
    dynamodb,
    async close() {
      plain.destroy();
      await served.close();
      await dynamodb.stop();
    },
  };
}
