import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb';
import type { Principal } from '../../../emulator/iam/principal';
import { Journal } from '../../../emulator/journal';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'someone' };
const minute = 60_000;
let time: VirtualTime;
let dynamodb: DynamoDb;
const call = (operation: string, input: Record<string, unknown>) => dynamodb.handle({ operation, input: dynamodb.read(operation, input), caller }) as Promise<Record<string, never>>;

beforeEach(async () => {
  time = new VirtualTime('2026-11-23T09:00:00.000Z');
  dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: '111122223333', region: 'us-east-1', seed: 's', timeToLiveDelaySeconds: 60 });
  const key = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' }];
  await call('CreateTable', {
    TableName: 'history',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: key('id'),
    AttributeDefinitions: ['id', 'colour'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [{ IndexName: 'colours', KeySchema: key('colour'), Projection: { ProjectionType: 'KEYS_ONLY' } }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    DeletionProtectionEnabled: true,
  });
  await call('UpdateTimeToLive', { TableName: 'history', TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' } });
});
afterEach(() => dynamodb.stop());

const recovery = (TableName: string, PointInTimeRecoveryEnabled = true) => call('UpdateContinuousBackups', { TableName, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled } });
const put = (id: string, colour: string, expires?: string) => call('PutItem', { TableName: 'history', Item: { id: { S: id }, colour: { S: colour }, ...(expires && { expires: { N: String(Date.parse(expires) / 1000) } }) } });
const restore = (more: Record<string, unknown>) => call('RestoreTableToPointInTime', { SourceTableName: 'history', TargetTableName: 'then', ...more });
const seconds = (instant: string) => Date.parse(instant) / 1000;
const colours = async (TableName: string) => Object.fromEntries(((await call('Scan', { TableName })) as unknown as { Items: { id: { S: string }; colour: { S: string } }[] }).Items.map(({ id, colour }) => [id.S, colour.S]).sort());

test('a table has the items of then: what was changed, deleted or expired since is back, and what came since is not there', async () => {
  await put('old', 'red');
  await recovery('history');
  await put('changed', 'red');
  await put('deleted', 'red');
  await put('expired', 'red', '2026-11-23T09:20:00Z');
  await time.advance(10 * minute);
  await put('changed', 'blue');
  await put('changed', 'green');
  await call('TransactWriteItems', { TransactItems: [{ Delete: { TableName: 'history', Key: { id: { S: 'deleted' } } } }, { Put: { TableName: 'history', Item: { id: { S: 'new' }, colour: { S: 'blue' } } } }] });
  await time.advance(20 * minute);
  expect(await colours('history')).toEqual({ changed: 'green', new: 'blue', old: 'red' });
  await restore({ RestoreDateTime: seconds('2026-11-23T09:05:00Z') });
  await time.advance(5 * minute);
  expect(await colours('then')).toEqual({ changed: 'red', deleted: 'red', expired: 'red', old: 'red' });
  const { Count } = await call('Query', { TableName: 'then', IndexName: 'colours', KeyConditionExpression: 'colour = :red', ExpressionAttributeValues: { ':red': { S: 'red' } } });
  expect(Count).toBe(4);
  expect(await colours('history')).toEqual({ changed: 'green', new: 'blue', old: 'red' });
});

test('it can be used after some minutes, and has neither stream nor recovery, expiry or protection', async () => {
  await recovery('history');
  await put('one', 'red');
  await time.advance(10 * minute);
  const { TableDescription } = await restore({ UseLatestRestorableTime: true });
  expect(TableDescription).toMatchObject({ TableStatus: 'CREATING', RestoreSummary: { RestoreInProgress: true, RestoreDateTime: seconds('2026-11-23T09:05:00Z'), SourceTableArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/history' } });
  await expect(call('Scan', { TableName: 'then' })).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  await time.advance(5 * minute);
  const { Table } = await call('DescribeTable', { TableName: 'then' });
  expect(Table).toMatchObject({ TableStatus: 'ACTIVE', DeletionProtectionEnabled: false, BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' }, RestoreSummary: { RestoreInProgress: false } });
  expect(Table).not.toHaveProperty('StreamSpecification');
  expect(await call('DescribeTimeToLive', { TableName: 'then' })).toEqual({ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } });
  expect(await call('DescribeContinuousBackups', { TableName: 'then' })).toMatchObject({ ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' } } });
});

/** What goes before, what is asked, and what DynamoDB says. */
const refused: [what: string, { before?: () => Promise<unknown>; input: Record<string, unknown>; code: string }][] = [
  ['a table without recovery', { before: () => recovery('history', false), input: { UseLatestRestorableTime: true }, code: 'PointInTimeRecoveryUnavailableException' }],
  ['a time before recovery was on', { input: { RestoreDateTime: seconds('2026-11-23T08:59:00Z') }, code: 'InvalidRestoreTimeException' }],
  ['one of the last five minutes', { input: { RestoreDateTime: seconds('2026-11-23T09:56:00Z') }, code: 'InvalidRestoreTimeException' }],
  ['no time at all', { input: {}, code: 'ValidationException' }],
  ['a source that is not there', { input: { SourceTableName: 'nothing', UseLatestRestorableTime: true }, code: 'TableNotFoundException' }],
  ['a target that is there', { input: { TargetTableName: 'history', UseLatestRestorableTime: true }, code: 'TableAlreadyExistsException' }],
  ['an override', { input: { UseLatestRestorableTime: true, BillingModeOverride: 'PROVISIONED' }, code: 'NotEmulated' }],
];

test.each(refused)('refuses %s', async (_what, { before, input, code }) => {
  await recovery('history');
  await time.advance(60 * minute);
  await before?.();
  await expect(restore(input)).rejects.toMatchObject({ code });
});

test('says from when until when it can be restored', async () => {
  await recovery('history');
  await time.advance(60 * minute);
  const { ContinuousBackupsDescription } = await call('DescribeContinuousBackups', { TableName: 'history' });
  expect(ContinuousBackupsDescription).toMatchObject({ PointInTimeRecoveryDescription: { EarliestRestorableDateTime: seconds('2026-11-23T09:00:00Z'), LatestRestorableDateTime: seconds('2026-11-23T09:55:00Z') } });
});
