/** The implementations that the conformance suites run over: ours, and DynamoDB Local if DYNAMODB_LOCAL_ENDPOINT names one or it is installed beside us. */
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createDynamoDb } from '../../../emulator/dynamodb/dynamodb';
import { Journal } from '../../../emulator/journal';
import { findDynamoDbLocal, startDynamoDbLocal } from './dynamodb-local';
import { serveJson } from './serve-json';

interface Target {
  endpoint: string;
  close(): Promise<void>;
}

async function startOurs(): Promise<Target> {
  const time = new VirtualTime();
  const dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: '111122223333', region: 'us-east-1', seed: 's' });
  const served = await serveJson(dynamodb);
  return { endpoint: served.endpoint, close: async () => (await served.close(), await dynamodb.stop()) };
}

const local = process.env['DYNAMODB_LOCAL_ENDPOINT'];
const jar = local ? undefined : findDynamoDbLocal();

export const targets: [string, () => Promise<Target>][] = [['the emulator', startOurs]];
if (local) targets.push(['DynamoDB Local', () => Promise.resolve({ endpoint: local, close: () => Promise.resolve() })]);
if (jar) targets.push(['DynamoDB Local', () => startDynamoDbLocal(jar)]);

export const TableName = `calls-${process.pid}`;
export const key = (id: string) => ({ id: { S: id } });
export const item = (id: string, more: Record<string, { S: string } | { N: string }> = {}) => ({ ...key(id), ...more });

/** Starts the target before the tests, and gives each of them a fresh table with an index by agent and due time. */
export function withTable(start: () => Promise<Target>) {
  const bench = {
    db: undefined as unknown as DynamoDBClient,
    get: async (id: string) => (await bench.db.send(new GetItemCommand({ TableName, Key: key(id), ConsistentRead: true }))).Item,
  };
  let target: Target;
  beforeAll(async () => {
    target = await start();
    bench.db = new DynamoDBClient({ endpoint: target.endpoint, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  });
  afterAll(async () => {
    bench.db.destroy();
    await target.close();
  });
  beforeEach(() => bench.db.send(new CreateTableCommand(definition)));
  afterEach(() => bench.db.send(new DeleteTableCommand({ TableName })));
  return bench;
}

const definition = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
  AttributeDefinitions: [
    { AttributeName: 'id', AttributeType: 'S' as const },
    { AttributeName: 'agent', AttributeType: 'S' as const },
    { AttributeName: 'due', AttributeType: 'N' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-agent',
      KeySchema: [
        { AttributeName: 'agent', KeyType: 'HASH' as const },
        { AttributeName: 'due', KeyType: 'RANGE' as const },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    },
  ],
};
