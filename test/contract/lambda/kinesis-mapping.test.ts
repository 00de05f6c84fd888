import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb';
import { createKinesis, type Kinesis } from '../../../emulator/kinesis/kinesis';
import { mapStreamToFunction } from '../../../emulator/lambda/streams/stream-mapping';
import type { StreamMappingDefinition } from '../../../emulator/lambda/streams/stream-mapping-definition';
import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';
import { type Bench, startBench } from './function-bench';

let bench: Bench;
let sqs: Sqs;
let dynamodb: DynamoDb;
let kinesis: Kinesis;
let streamArn: string;

beforeEach(async () => {
  bench = await startBench();
  const { time, journal, iam } = bench;
  const account = { time, journal, iam, accountId: '111122223333', region: 'us-east-1', seed: 's' };
  sqs = createSqs({ ...account, endpoint: () => 'http://127.0.0.1' });
  dynamodb = createDynamoDb(account);
  kinesis = createKinesis(account);
  streamArn = kinesis.createStream('agents');
});
afterEach(async () => {
  await bench.stop();
  await dynamodb.stop();
});

const worker = `
  let calls = 0;
  export const handler = async ({ Records }) => {
    const texts = Records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString());
    console.log(JSON.stringify({ level: 'BATCH', texts, source: Records[0].eventSourceARN, key: Records[0].kinesis.partitionKey }));
    calls += 1;
    if (texts.includes('once') && calls === 1) throw new Error('no');
  };`;
const map = (more: Partial<StreamMappingDefinition> = {}) => {
  const { time, journal, iam, functions } = bench;
  return mapStreamToFunction({ time, journal, iam, sqs, dynamodb, kinesis, functions }, { streamArn, function: 'worker', startingPosition: 'LATEST', ...more });
};
const batches = () => bench.journal.entries.filter(({ kind, what }) => kind === 'log' && what === 'BATCH').map(({ detail }) => detail['line'] as { texts: string[]; source: string; key: string });

describe('a stream of Kinesis mapped to a function', () => {
  it('hands over what comes from then on, in its order, as Lambda does', async () => {
    bench.deploy('worker', worker);
    kinesis.stream(streamArn).put('k', 'before');
    map();
    for (const text of ['a', 'b']) kinesis.stream(streamArn).put('k', text);
    await bench.time.advance(1_000);
    expect(batches().flatMap(({ texts }) => texts)).toEqual(['a', 'b']);
    expect(batches()[0]).toMatchObject({ source: streamArn, key: 'k' });
  });

  it('tries again what fails', async () => {
    bench.deploy('worker', worker);
    map();
    kinesis.stream(streamArn).put('k', 'once');
    await bench.time.advance(10_000);
    expect(batches().map(({ texts }) => texts)).toEqual([['once'], ['once']]);
  });

  it('is refused for a stream that is not there', () => {
    bench.deploy('worker', worker);
    expect(() => map({ streamArn: streamArn.replace('agents', 'others') })).toThrow(/others under account 111122223333 not found/);
  });
});

it('lets records go after a day also where nobody reads them', async () => {
  const stream = kinesis.stream(streamArn);
  for (let hour = 0; hour < 72; hour += 1) {
    stream.put('k', `${hour}`);
    await bench.time.advance(3_600_000);
  }
  expect(stream.size).toBe(24);
});
