import { createKinesis } from '../../../emulator/kinesis/kinesis';
import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb';
import { mapStreamToFunction } from '../../../emulator/lambda/streams/stream-mapping';
import type { StreamMappingDefinition } from '../../../emulator/lambda/streams/stream-mapping-definition';
import type { Principal } from '../../../emulator/iam/principal';
import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';
import { startBench, type Bench } from '../lambda/function-bench';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'someone' };
const dead = 'arn:aws:sqs:us-east-1:111122223333:dead';
const TableName = 'orders';
let bench: Bench;
let sqs: Sqs;
let dynamodb: DynamoDb;
let streamArn: string;
const call = (operation: string, input: Record<string, unknown>) => dynamodb.handle({ operation, input: dynamodb.read(operation, input), caller });

beforeEach(async () => {
  bench = await startBench();
  const { time, journal, iam } = bench;
  const account = { time, journal, iam, accountId: '111122223333', region: 'us-east-1', seed: 's' };
  sqs = createSqs({ ...account, endpoint: () => 'http://127.0.0.1' });
  sqs.create('dead');
  dynamodb = createDynamoDb(account);
  const key = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] };
  const made = await call('CreateTable', { TableName, BillingMode: 'PAY_PER_REQUEST', ...key, StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } });
  streamArn = (made as { TableDescription: { LatestStreamArn: string } }).TableDescription.LatestStreamArn;
});
afterEach(async () => {
  await bench.stop();
  await dynamodb.stop();
});

/** Logs each batch, and fails as the items say. */
const worker = `
  let calls = 0;
  export const handler = async ({ Records }) => {
    const ids = Records.map((r) => r.dynamodb.Keys.id.S);
    console.log(JSON.stringify({ level: 'BATCH', ids }));
    calls += 1;
    if (ids.includes('bad') || (ids.includes('once') && calls === 1)) throw new Error('no');
    if (ids.includes('odd')) return { batchItemFailures: [{ itemIdentifier: 'nowhere' }] };
    return { batchItemFailures: Records.filter((r) => r.dynamodb.Keys.id.S === 'fail').map((r) => ({ itemIdentifier: r.dynamodb.SequenceNumber })) };
  };`;
const map = (more: Partial<StreamMappingDefinition> = {}) => {
  const { time, journal, iam, functions } = bench;
  const kinesis = createKinesis({ time, accountId: '111122223333', region: 'eu-west-2' });
  return mapStreamToFunction({ time, journal, iam, sqs, dynamodb, kinesis, functions }, { streamArn, function: 'worker', startingPosition: 'TRIM_HORIZON', ...more });
};
const put = async (...ids: string[]) => {
  for (const id of ids) await call('PutItem', { TableName, Item: { id: { S: id }, kind: { S: id.length > 1 ? 'long' : 'short' } } });
};
const batches = () =>
  bench.journal.entries.filter(({ kind, what }) => kind === 'log' && what === 'BATCH').map(({ at, detail }) => [at.slice(14, 19), (detail['line'] as { ids: string[] }).ids]);

describe('a stream mapped to a function', () => {
  it('hands over changes in their order, in batches, and those that come later', async () => {
    bench.deploy('worker', worker);
    await put('a', 'b', 'c');
    map({ batchSize: 2 });
    await bench.time.advance(1000);
    await put('d');
    await bench.time.advance(1000);
    expect(batches()).toEqual([['00:00', ['a', 'b']], ['00:00', ['c']], ['00:01', ['d']]]);
  });

  it('begins where it is told to', async () => {
    bench.deploy('worker', worker);
    await put('a');
    map({ startingPosition: 'LATEST' });
    await put('b');
    await bench.time.advance(1000);
    expect(batches()).toEqual([['00:00', ['b']]]);
  });

  it('gathers for as long as the window is open, or until the batch is full', async () => {
    bench.deploy('worker', worker);
    map({ batchSize: 3, maximumBatchingWindowSeconds: 10 });
    await put('a');
    await bench.time.advance(4000);
    await put('b');
    await bench.time.advance(8000);
    await put('c', 'd', 'e');
    await bench.time.advance(1000);
    expect(batches()).toEqual([['00:10', ['a', 'b']], ['00:12', ['c', 'd', 'e']]]);
  });

  it('hands over only what a filter wants', async () => {
    bench.deploy('worker', worker);
    map({ filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['short'] } } } }] });
    await put('a', 'long', 'b', 'a');
    await bench.time.advance(1000);
    expect(batches()).toEqual([['00:00', ['a', 'b']]]);
  });

  it('tries a failed batch again before anything behind it', async () => {
    bench.deploy('worker', worker);
    map({ batchSize: 2 });
    await put('once', 'a', 'b');
    await bench.time.advance(60_000);
    expect(batches()).toEqual([['00:00', ['once', 'a']], ['00:01', ['once', 'a']], ['00:01', ['b']]]);
  });

  it('goes on behind the records before the one that the function names', async () => {
    bench.deploy('worker', worker);
    map({ reportBatchItemFailures: true, maximumRetryAttempts: 1, onFailureArn: dead });
    await put('a', 'fail', 'b');
    await bench.time.advance(60_000);
    expect(batches()).toEqual([['00:00', ['a', 'fail', 'b']], ['00:01', ['fail', 'b']]]);
    expect(JSON.parse(sqs.queue('dead').peek()[0]!.body)).toMatchObject({ DDBStreamBatchInfo: { batchSize: 2 }, requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 } });
  });

  it('takes an answer that names no record of the batch for a failure of all', async () => {
    bench.deploy('worker', worker);
    map({ reportBatchItemFailures: true, maximumRetryAttempts: 1 });
    await put('a', 'odd');
    await bench.time.advance(60_000);
    expect(batches().map(([, ids]) => ids)).toEqual([['a', 'odd'], ['a', 'odd']]);
  });

  it('splits a batch until the bad record stands alone, and gives only that up', async () => {
    bench.deploy('worker', worker);
    map({ bisectBatchOnError: true, maximumRetryAttempts: 1, onFailureArn: dead });
    await put('a', 'bad', 'b', 'c');
    await bench.time.advance(60_000);
    expect(batches().map(([, ids]) => ids)).toEqual([['a', 'bad', 'b', 'c'], ['a', 'bad'], ['a'], ['bad'], ['bad'], ['b', 'c']]);
    expect(sqs.queue('dead').peek()).toMatchObject([{ body: expect.stringContaining('"batchSize":1') as string }]);
  });

  it('gives records up that have become too old', async () => {
    bench.deploy('worker', worker);
    map({ maximumRecordAgeSeconds: 60, onFailureArn: dead });
    await put('bad');
    await bench.time.advance(30_000);
    await put('a');
    await bench.time.advance(60_000);
    expect(JSON.parse(sqs.queue('dead').peek()[0]!.body)).toMatchObject({ requestContext: { condition: 'RecordAgeExceeded' } });
    expect(batches().at(-1)![1]).toEqual(['a']);
  });

  it('ends when it is taken away', async () => {
    bench.deploy('worker', worker);
    const stop = map();
    stop();
    await put('a');
    await bench.time.advance(1000);
    expect(batches()).toEqual([]);
  });

  it.each<[string, Partial<StreamMappingDefinition>, string]>([
    ['a batch size', { batchSize: 10_001 }, 'BatchSize'],
    ['a retry count', { maximumRetryAttempts: -2 }, 'MaximumRetryAttempts'],
    ['an age', { maximumRecordAgeSeconds: 59 }, 'MaximumRecordAgeInSeconds'],
    ['a position', { startingPosition: 'AT_TIMESTAMP' as 'LATEST' }, 'AT_TIMESTAMP'],
    ['a filter', { filters: [{}] }, 'Empty objects'],
    ['a stream', { streamArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/t/stream/0' }, 'not found'],
  ])('refuses %s that is none', (_, more, part) => {
    bench.deploy('worker', worker);
    expect(() => map(more)).toThrow(part);
  });

  it('refuses a function whose role may not read the stream', () => {
    bench.deploy('worker', worker, { roleArn: bench.iam.createRole({ name: 'mute' }).arn });
    expect(() => map()).toThrow('Please ensure the role can perform the GetRecords');
  });
});
