import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb';
import type { StreamRecord } from '../../../emulator/dynamodb/streams/stream-record';
import type { Principal } from '../../../emulator/iam/principal';
import { Journal } from '../../../emulator/journal';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'someone' };
const TableName = 'orders';
const hour = 3_600_000;
let time: VirtualTime;
let dynamodb: DynamoDb;
const call = <Answer = Record<string, never>>(operation: string, input: Record<string, unknown>) => dynamodb.handle({ operation, input: dynamodb.read(operation, input), caller }) as Promise<Answer>;
const put = (id: string, more: object = {}) => call('PutItem', { TableName, Item: { id: { S: id }, ...more } });

const create = async (StreamViewType = 'NEW_AND_OLD_IMAGES') => {
  const key = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] };
  const { TableDescription } = await call<{ TableDescription: { LatestStreamArn: string } }>('CreateTable', { TableName, BillingMode: 'PAY_PER_REQUEST', ...key, StreamSpecification: { StreamEnabled: true, StreamViewType } });
  return TableDescription.LatestStreamArn;
};
const shardOf = async (StreamArn: string) => (await call<{ StreamDescription: { Shards: { ShardId: string }[] } }>('DescribeStream', { StreamArn })).StreamDescription.Shards[0]!.ShardId;
const iterator = async (StreamArn: string, ShardIteratorType = 'TRIM_HORIZON', more: object = {}) =>
  (await call<{ ShardIterator: string }>('GetShardIterator', { StreamArn, ShardId: await shardOf(StreamArn), ShardIteratorType, ...more })).ShardIterator;
const read = (ShardIterator: string, Limit?: number) => call<{ Records: StreamRecord[]; NextShardIterator?: string }>('GetRecords', { ShardIterator, ...(Limit && { Limit }) });
const all = async (arn: string) => (await read(await iterator(arn))).Records;

beforeEach(() => {
  time = new VirtualTime('2026-11-23T09:00:00.000Z');
  dynamodb = createDynamoDb({ time, journal: new Journal(time), accountId: '111122223333', region: 'us-east-1', seed: 's' });
});
afterEach(() => dynamodb.stop());

describe('the stream of a table', () => {
  it('tells what was put, changed and removed, with both images', async () => {
    const arn = await create();
    await put('1', { state: { S: 'new' } });
    await call('UpdateItem', { TableName, Key: { id: { S: '1' } }, UpdateExpression: 'SET note = :n', ExpressionAttributeValues: { ':n': { S: 'x' } } });
    await call('DeleteItem', { TableName, Key: { id: { S: '1' } } });
    const before = { id: { S: '1' }, state: { S: 'new' } };
    const after = { ...before, note: { S: 'x' } };
    const Keys = { id: { S: '1' } };
    const records = await all(arn);
    expect(records.map(({ eventName, dynamodb: { Keys: keys, NewImage, OldImage } }) => ({ eventName, Keys: keys, NewImage, OldImage }))).toEqual([
      { eventName: 'INSERT', Keys, NewImage: before },
      { eventName: 'MODIFY', Keys, OldImage: before, NewImage: after },
      { eventName: 'REMOVE', Keys, OldImage: after },
    ]);
    expect(records[0]).toMatchObject({ eventSource: 'aws:dynamodb', eventVersion: '1.1', awsRegion: 'us-east-1', dynamodb: { ApproximateCreationDateTime: time.now() / 1000, StreamViewType: 'NEW_AND_OLD_IMAGES', SizeBytes: 3 + 3 + 8 } });
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(3);
  });

  it.each([
    ['KEYS_ONLY', ['Keys']],
    ['NEW_IMAGE', ['Keys', 'NewImage']],
    ['OLD_IMAGE', ['Keys', 'OldImage']],
  ])('holds what the view %s says', async (view, members) => {
    const arn = await create(view);
    await put('1');
    await put('1', { note: { S: 'x' } });
    const [, changed] = await all(arn);
    expect(['Keys', 'NewImage', 'OldImage'].filter((member) => member in changed!.dynamodb)).toEqual(members);
  });

  it('has no record of a write that changed nothing, or that was refused', async () => {
    const arn = await create();
    await put('1', { tags: { M: { a: { N: '1' }, b: { N: '2' } } } });
    await put('1', { tags: { M: { b: { N: '2' }, a: { N: '1' } } } });
    await call('DeleteItem', { TableName, Key: { id: { S: 'absent' } } });
    const refused = { ConditionExpression: 'attribute_not_exists(id)' };
    await expect(call('PutItem', { TableName, Item: { id: { S: '1' } }, ...refused })).rejects.toThrow('conditional');
    await expect(call('TransactWriteItems', { TransactItems: [{ Put: { TableName, Item: { id: { S: '2' } } } }, { Delete: { TableName, Key: { id: { S: '1' } }, ...refused } }] })).rejects.toThrow('cancelled');
    expect(await all(arn)).toHaveLength(1);
  });

  it('tells of transactions and batches item by item', async () => {
    const arn = await create();
    await call('TransactWriteItems', { TransactItems: ['1', '2'].map((id) => ({ Put: { TableName, Item: { id: { S: id } } } })) });
    await call('BatchWriteItem', { RequestItems: { [TableName]: ['3', '4'].map((id) => ({ PutRequest: { Item: { id: { S: id } } } })) } });
    expect((await all(arn)).map(({ dynamodb: { Keys } }) => Keys['id']!['S'])).toEqual(['1', '2', '3', '4']);
  });

  it('says of what time to live removed that DynamoDB did it', async () => {
    const arn = await create();
    await call('UpdateTimeToLive', { TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' } });
    await put('1', { expires: { N: String(time.now() / 1000) } });
    await time.advance(48 * hour);
    expect(await all(arn)).toMatchObject([{ eventName: 'REMOVE', userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } }]);
  });

  it('is read page by page, from where one wants', async () => {
    const arn = await create();
    for (const id of ['1', '2', '3']) await put(id);
    const first = await read(await iterator(arn), 2);
    const second = await read(first.NextShardIterator!);
    expect([first.Records.length, second.Records.length]).toEqual([2, 1]);
    const SequenceNumber = first.Records[1]!.dynamodb.SequenceNumber;
    expect((await read(await iterator(arn, 'AT_SEQUENCE_NUMBER', { SequenceNumber }))).Records).toHaveLength(2);
    expect((await read(await iterator(arn, 'AFTER_SEQUENCE_NUMBER', { SequenceNumber }))).Records).toHaveLength(1);
    const latest = await iterator(arn, 'LATEST');
    await put('4');
    expect((await read(latest)).Records).toMatchObject([{ dynamodb: { Keys: { id: { S: '4' } } } }]);
  });

  it('forgets records after a day, and iterators after a quarter of an hour', async () => {
    const arn = await create();
    await put('1');
    const old = await iterator(arn);
    const { SequenceNumber } = (await all(arn))[0]!.dynamodb;
    await time.advance(16 * 60_000);
    await expect(read(old)).rejects.toMatchObject({ code: 'ExpiredIteratorException' });
    await time.advance(24 * hour);
    expect(await all(arn)).toEqual([]);
    await expect(iterator(arn, 'AT_SEQUENCE_NUMBER', { SequenceNumber })).rejects.toMatchObject({ code: 'TrimmedDataAccessException' });
  });

  it('can be switched off and on: the first one ends, and stays to be read', async () => {
    const first = await create();
    await put('1');
    await call('UpdateTable', { TableName, StreamSpecification: { StreamEnabled: false } });
    await put('2');
    await call('UpdateTable', { TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } });
    await put('3');
    const { Streams } = await call<{ Streams: { StreamArn: string }[] }>('ListStreams', { TableName });
    expect(Streams.map(({ StreamArn }) => StreamArn)).toEqual([first, expect.not.stringContaining(first)]);
    const ended = await read(await iterator(first));
    expect([ended.Records.length, ended.NextShardIterator]).toEqual([1, undefined]);
    expect(await all(Streams[1]!.StreamArn)).toMatchObject([{ dynamodb: { Keys: { id: { S: '3' } } } }]);
    expect(await call('DescribeStream', { StreamArn: first })).toMatchObject({ StreamDescription: { StreamStatus: 'DISABLED', Shards: [{ SequenceNumberRange: { EndingSequenceNumber: expect.any(String) as string } }] } });
  });

  it('refuses what is none: a stream, a shard, an iterator, a view, a second stream', async () => {
    const arn = await create();
    await expect(call('DescribeStream', { StreamArn: `${arn}0` })).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
    await expect(call('GetShardIterator', { StreamArn: arn, ShardId: 'shardId-0', ShardIteratorType: 'LATEST' })).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
    await expect(read('elsewhere')).rejects.toThrow('Invalid ShardIterator');
    await expect(read(await iterator(arn), 1001)).rejects.toMatchObject({ code: 'ValidationException' });
    await expect(iterator(arn, 'AT_TIMESTAMP')).rejects.toThrow('AT_TIMESTAMP');
    await expect(call('UpdateTable', { TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: 'ALL' } })).rejects.toThrow('"ALL"');
    await expect(call('UpdateTable', { TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } })).rejects.toThrow('already has an enabled stream');
  });

  it('asks for the rights on the stream, not on the table', async () => {
    const arn = await create();
    expect(dynamodb.rightsFor('GetRecords', { ShardIterator: await iterator(arn) })).toEqual([{ action: 'dynamodb:GetRecords', resources: [arn] }]);
    expect(dynamodb.rightsFor('ListStreams', { TableName })).toEqual([{ action: 'dynamodb:ListStreams', resources: [`arn:aws:dynamodb:us-east-1:111122223333:table/${TableName}/stream/*`] }]);
  });
});

it('lets records go after a day also where nobody reads them', async () => {
  const arn = await create();
  for (let nth = 0; nth < 72; nth += 1) {
    await put(`${nth}`);
    await time.advance(hour);
  }
  expect(dynamodb.streams.stream(arn).size).toBe(24);
});
