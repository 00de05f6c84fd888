import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb';
import type { Principal } from '../../../emulator/iam/principal';
import { Journal } from '../../../emulator/journal';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'someone' };
const day = 24 * 3600 * 1000;
let time: VirtualTime;
let dynamodb: DynamoDb;
const call = (operation: string, input: Record<string, unknown>) => dynamodb.handle({ operation, input: dynamodb.read(operation, input), caller });

beforeEach(async () => {
  time = new VirtualTime('2026-11-23T09:00:00.000Z');
  dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: '111122223333', region: 'us-east-1', seed: 's' });
  await call('CreateTable', {
    TableName: 'history',
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  });
});
afterEach(() => dynamodb.stop());

const put = (id: string, expires: string) =>
  call('PutItem', { TableName: 'history', Item: { id: { S: id }, expires: { N: String(Date.parse(expires) / 1000) } } });
const ids = async () => ((await call('Scan', { TableName: 'history' })) as { Items: { id: { S: string } }[] }).Items.map(({ id }) => id.S).sort();

describe('time to live on virtual time', () => {
  beforeEach(() => call('UpdateTimeToLive', { TableName: 'history', TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' } }));

  it('removes an expired item two days late, and never one that has not expired', async () => {
    await put('soon', '2026-11-24T09:00:00Z');
    await put('later', '2026-12-24T09:00:00Z');
    await time.advance(3 * day - 1);
    expect(await ids()).toEqual(['later', 'soon']);
    await time.advance(1);
    expect(await ids()).toEqual(['later']);
  });

  it('keeps an item whose expiry was put off', async () => {
    await put('one', '2026-11-24T09:00:00Z');
    await put('one', '2026-12-24T09:00:00Z');
    await time.advance(10 * day);
    expect(await ids()).toEqual(['one']);
    await time.advance(40 * day);
    expect(await ids()).toEqual([]);
  });

  it('plans one removal of each item, however often it is written, and none of one that is gone or expires no more', async () => {
    for (let nth = 0; nth < 500; nth += 1) await put(`${nth % 4}`, new Date(time.now() + (nth + 1) * 60_000).toISOString());
    expect(time.eventsKept).toBeLessThanOrEqual(8);
    await call('DeleteItem', { TableName: 'history', Key: { id: { S: '0' } } });
    await call('PutItem', { TableName: 'history', Item: { id: { S: '1' } } });
    await call('UpdateTimeToLive', { TableName: 'history', TimeToLiveSpecification: { Enabled: false, AttributeName: 'expires' } });
    expect(time.eventsKept).toBe(0);
  });

  it('removes at the first time for it what is written again with the same expiry', async () => {
    await put('one', '2026-11-24T09:00:00Z');
    await time.advance(2 * day);
    await put('one', '2026-11-24T09:00:00Z');
    await time.advance(day);
    expect(await ids()).toEqual([]);
  });

  it('leaves alone what expired more than five years ago', async () => {
    await put('ancient', '2020-01-01T00:00:00Z');
    await time.advance(10 * day);
    expect(await ids()).toEqual(['ancient']);
  });
});

describe('tables', () => {
  it('does not delete a protected table', async () => {
    await expect(call('DeleteTable', { TableName: 'history' })).rejects.toMatchObject({ code: 'ValidationException' });
    await call('UpdateTable', { TableName: 'history', DeletionProtectionEnabled: false });
    await call('DeleteTable', { TableName: 'history' });
    await expect(call('DescribeTable', { TableName: 'history' })).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });

  it('remembers point-in-time recovery, and stamps tables with the emulator’s clock', async () => {
    await call('UpdateContinuousBackups', { TableName: 'history', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
    const backups = await call('DescribeContinuousBackups', { TableName: 'history' });
    expect(backups).toMatchObject({ ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' } } });
    const { Table } = (await call('DescribeTable', { TableName: 'history' })) as { Table: { CreationDateTime: number } };
    expect(Table.CreationDateTime).toBe(Date.parse('2026-11-23T09:00:00.000Z') / 1000);
  });

  it('accepts an ARN for a table’s name', async () => {
    const TableName = 'arn:aws:dynamodb:us-east-1:111122223333:table/history';
    expect(await call('GetItem', { TableName, Key: { id: { S: 'x' } } })).not.toHaveProperty('Item');
  });
});

it('refuses by name what it does not do', async () => {
  await expect(call('ExecuteStatement', { Statement: 'SELECT * FROM history' })).rejects.toMatchObject({ code: 'NotEmulated', message: expect.stringContaining('dynamodb:ExecuteStatement') as string });
  await expect(call('CreateTable', { TableName: 'other', TableClass: 'STANDARD' })).rejects.toMatchObject({ message: expect.stringContaining('TableClass') as string });
  const Put = { TableName: 'history', Item: { id: { S: '1' } } };
  await expect(call('PutItem', { ...Put, ReturnItemCollectionMetrics: 'SIZE' })).rejects.toMatchObject({ message: expect.stringContaining('ReturnItemCollectionMetrics') as string });
  await expect(call('TransactWriteItems', { TransactItems: [{ Put: { ...Put, ReturnValues: 'ALL_OLD' } }] })).rejects.toMatchObject({ message: expect.stringContaining('ReturnValues') as string });
  await expect(call('TransactWriteItems', { TransactItems: [{ Put }], ReturnItemCollectionMetrics: 'SIZE' })).rejects.toMatchObject({ message: expect.stringContaining('ReturnItemCollectionMetrics') as string });
});

it('adds up capacity by table and caller', async () => {
  dynamodb.capacity.reset();
  await put('1', '2026-11-24T09:00:00Z');
  await call('GetItem', { TableName: 'history', Key: { id: { S: '1' } } });
  expect(dynamodb.capacity.list()).toEqual([{ table: 'history', caller: 'someone', read: 0.5, write: 1 }]);
});

it('asks for the right of each item of a transaction', () => {
  const items = [{ Put: { TableName: 'history' } }, { ConditionCheck: { TableName: 'other' } }];
  expect(dynamodb.rightsFor('TransactWriteItems', { TransactItems: items })).toEqual([
    { action: 'dynamodb:PutItem', resources: ['arn:aws:dynamodb:us-east-1:111122223333:table/history'] },
    { action: 'dynamodb:ConditionCheckItem', resources: ['arn:aws:dynamodb:us-east-1:111122223333:table/other'] },
  ]);
});
