import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createDynamoDb } from '../../emulator/dynamodb/dynamodb';
import { VirtualTime } from '../../emulator/clock/virtual-time';
import { Journal } from '../../emulator/journal';
import { ServiceError } from '../../emulator/service-error';
import { CALLBACKS_TABLE_SHAPE } from '../../test/contract/ground/callbacks-table';

type Fields = Record<string, unknown>;

const caller = { kind: 'account', accountId: '111122223333', arn: 'arn:aws:iam::111122223333:root' } as const;
const options = { removeUndefinedValues: true };
const read = (item: unknown) => (item === undefined ? undefined : unmarshall(item as Parameters<typeof unmarshall>[0]));

/** The callbacks table on the emulated DynamoDB, without the SDK and its requests between: the bench asks it a hundred thousand times. */
export async function openNearTable() {
  const time = new VirtualTime();
  const dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: caller.accountId, region: 'eu-central-1', seed: 's' });
  const handle = (operation: string, input: Fields) => dynamodb.handle({ operation, input: dynamodb.read(operation, input), caller }) as Promise<Fields>;
  await handle('CreateTable', CALLBACKS_TABLE_SHAPE);
  const send = async ({ constructor: { name }, input }: { constructor: { name: string }; input: Fields }) => {
    const { Key, Item, ExpressionAttributeValues, ExclusiveStartKey, ...plain } = input;
    const packed = Object.fromEntries(Object.entries({ Key, Item, ExpressionAttributeValues, ExclusiveStartKey }).flatMap(([field, value]) => (value === undefined ? [] : [[field, marshall(value, options)]])));
    const operation = { GetCommand: 'GetItem', PutCommand: 'PutItem', UpdateCommand: 'UpdateItem', QueryCommand: 'Query' }[name];
    if (!operation) throw new Error(`The bench's table does not know ${name}.`);
    try {
      const answer = await handle(operation, { ...plain, ...packed });
      return { ...answer, Item: read(answer['Item']), Items: (answer['Items'] as unknown[] | undefined)?.map(read), LastEvaluatedKey: read(answer['LastEvaluatedKey']) };
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'ConditionalCheckFailedException') throw error;
      throw new ConditionalCheckFailedException({ message: error.message, $metadata: {}, ...(error.fields as object) });
    }
  };
  return { client: { send } as unknown as DynamoDBDocumentClient, dynamodb, close: () => dynamodb.stop() };
}
