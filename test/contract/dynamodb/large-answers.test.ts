import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb';
import type { Principal } from '../../../emulator/iam/principal';
import { Journal } from '../../../emulator/journal';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'someone' };
const TableName = 'large';
let dynamodb: DynamoDb;
const call = (operation: string, input: Record<string, unknown>) => dynamodb.handle({ operation, input: dynamodb.read(operation, input), caller });
/** Each has 390 kB. 43 of them are just above 16 MB. */
const ids = Array.from({ length: 45 }, (_, at) => String(at));
const large = (id: string) => ({ id: { S: id }, body: { S: 'x'.repeat(390 * 1024) } });
const get = (id: string) => ({ Get: { TableName, Key: { id: { S: id } } } });

beforeAll(async () => {
  const time = new VirtualTime();
  dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: '111122223333', region: 'us-east-1', seed: 's' });
  const key = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] };
  await call('CreateTable', { TableName, BillingMode: 'PAY_PER_REQUEST', ...key });
  for (const id of ids) await call('PutItem', { TableName, Item: large(id) });
});
afterAll(() => dynamodb.stop());

it('leaves of a batch unread what does not fit into 16 MB, and counts only what it read', async () => {
  const Keys = ids.map((id) => ({ id: { S: id } }));
  const input = { RequestItems: { [TableName]: { Keys, ConsistentRead: true } }, ReturnConsumedCapacity: 'TOTAL' };
  const answer = (await call('BatchGetItem', input)) as { Responses: Record<string, unknown[]>; UnprocessedKeys: Record<string, { Keys: unknown[] }>; ConsumedCapacity: unknown };
  expect(answer.Responses[TableName]).toHaveLength(42);
  expect(answer.UnprocessedKeys[TableName]).toEqual({ Keys: Keys.slice(42), ConsistentRead: true });
  expect(answer.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 42 * 98 }]);
});

it('refuses a transaction of more than 4 MB, to read and to write', async () => {
  expect(await call('TransactGetItems', { TransactItems: ids.slice(0, 10).map(get) })).toMatchObject({ Responses: { length: 10 } });
  await expect(call('TransactGetItems', { TransactItems: ids.slice(0, 11).map(get) })).rejects.toMatchObject({ code: 'ValidationException', message: expect.stringContaining('Payload in response is too large') as string });
  const puts = ids.slice(0, 11).map((id) => ({ Put: { TableName, Item: { ...large(id), changed: { BOOL: true } } } }));
  await expect(call('TransactWriteItems', { TransactItems: puts })).rejects.toThrow('Transaction payload size cannot exceed 4MB');
  expect(await call('GetItem', { TableName, Key: { id: { S: '0' } }, ProjectionExpression: 'changed' })).toMatchObject({ Item: {} });
});
