import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';
import { mapQueueToFunction } from '../../../emulator/sqs/event-source-mapping';
import type { MappingDefinition } from '../../../emulator/sqs/mapping-definition';
import { startBench, type Bench } from '../lambda/function-bench';

const arn = 'arn:aws:sqs:us-east-1:111122223333:work';
let bench: Bench;
let sqs: Sqs;

beforeEach(async () => {
  bench = await startBench();
  const { time, journal, iam } = bench;
  sqs = createSqs({ time, journal, iam, accountId: '111122223333', region: 'us-east-1', seed: 's', endpoint: () => 'http://127.0.0.1' });
  sqs.create('dead');
  sqs.create('work', { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `${arn.slice(0, -4)}dead`, maxReceiveCount: 3 }) });
});
afterEach(() => bench.stop());

/** Fails the messages whose body says so, and logs each batch. */
const worker = `
  export const handler = async ({ Records }) => {
    console.log(JSON.stringify({ level: 'BATCH', bodies: Records.map((r) => r.body) }));
    if (Records.some((r) => r.body === 'throw')) throw new Error('no');
    if (Records.some((r) => r.body.startsWith('{'))) return JSON.parse(Records[0].body);
    return { batchItemFailures: Records.filter((r) => r.body === 'fail').map((r) => ({ itemIdentifier: r.messageId })) };
  };`;
const map = (more: Partial<MappingDefinition> = {}) => {
  const { time, iam, functions } = bench;
  return mapQueueToFunction({ time, iam, sqs, functions, region: 'us-east-1' }, { queueArn: arn, function: 'worker', ...more });
};
const batches = () =>
  bench.journal.entries.filter(({ kind, what }) => kind === 'log' && what === 'BATCH').map(({ at, detail }) => [at.slice(14, 19), (detail['line'] as { bodies: string[] }).bodies]);
const send = (...bodies: string[]) => bodies.forEach((body) => sqs.deliver(arn, { body }));

describe('a queue mapped to a function', () => {
  it('hands over what is there in batches, and deletes it', async () => {
    bench.deploy('worker', worker);
    send('a', 'b', 'c');
    map({ batchSize: 2 });
    await bench.time.advance(1000);
    expect(batches()).toEqual([['00:00', ['a', 'b']], ['00:00', ['c']]]);
    expect(sqs.queue('work').peek()).toEqual([]);
  });

  it('hands over a delayed message when it falls due', async () => {
    bench.deploy('worker', worker);
    map();
    sqs.queue('work').send({ body: 'due', delaySeconds: 42 });
    await bench.time.advance(60_000);
    expect(batches()).toEqual([['00:42', ['due']]]);
  });

  it('keeps only the messages that the function names as failed, then moves them to the dead-letter queue', async () => {
    bench.deploy('worker', worker);
    send('good', 'fail');
    map({ reportBatchItemFailures: true });
    await bench.time.advance(120_000);
    expect(batches()).toEqual([['00:00', ['good', 'fail']], ['00:30', ['fail']], ['01:00', ['fail']]]);
    expect(sqs.queue('dead').peek()).toMatchObject([{ body: 'fail' }]);
  });

  it('keeps the whole batch when the function throws', async () => {
    bench.deploy('worker', worker);
    send('good', 'throw');
    map({ reportBatchItemFailures: true });
    await bench.time.advance(31_000);
    expect(batches()).toEqual([['00:00', ['good', 'throw']], ['00:30', ['good', 'throw']]]);
  });

  it('gathers for its window, and goes at once when the batch is full', async () => {
    bench.deploy('worker', worker);
    map({ batchSize: 3, maximumBatchingWindowSeconds: 5 });
    send('a');
    bench.time.after(2000, () => send('b'));
    bench.time.after(7000, () => send('c', 'd', 'e'));
    await bench.time.advance(10_000);
    expect(batches()).toEqual([['00:05', ['a', 'b']], ['00:07', ['c', 'd', 'e']]]);
  });

  it('runs no more batches at once than it may', async () => {
    bench.deploy('worker', 'export const handler = () => new Promise((done) => setTimeout(done, 1000));');
    send('a', 'b', 'c');
    map({ batchSize: 1, maximumConcurrency: 2 });
    await bench.time.advance(500);
    expect(sqs.queue('work').counts()).toMatchObject({ inFlight: 2, visible: 1 });
    await bench.time.advance(2000);
    expect(sqs.queue('work').peek()).toEqual([]);
  });

  it.each([
    ['a batch whose failures are no list', '{"batchItemFailures":"m"}', 1],
    ['a batch in which an unknown message failed', '{"batchItemFailures":[{"itemIdentifier":"m"}]}', 1],
    ['a batch whose failure is named wrongly', '{"batchItemFailures":[{"id":"m"}]}', 1],
    ['no message when the list of failures is empty', '{"batchItemFailures":[]}', 0],
    ['no message when the list of failures is null', '{"batchItemFailures":null}', 0],
    ['no message when the answer says nothing of failures', '{}', 0],
  ])('keeps %s', async (...[, answer, kept]) => {
    bench.deploy('worker', worker);
    send(answer);
    map({ reportBatchItemFailures: true });
    await bench.time.advance(1000);
    expect(sqs.queue('work').peek()).toHaveLength(kept);
  });

  it('hands a message over again that was delivered twice', async () => {
    bench.deploy('worker', worker);
    sqs.faults.doubleNth({ queue: 'work', nth: 1 });
    map({ batchSize: 1 });
    send('a');
    await bench.time.advance(60_000);
    expect(batches()).toEqual([['00:00', ['a']], ['00:00', ['a']]]);
    expect(sqs.queue('work').peek()).toEqual([]);
  });

  it('works off a message delayed by the longest time, and then at once', async () => {
    bench.deploy('worker', worker);
    map();
    sqs.queue('work').send({ body: 'due', delaySeconds: 900 });
    await bench.time.advance(900_000);
    expect(batches()).toEqual([['15:00', ['due']]]);
  });

  it('leaves a batch that finds the function at its reserved concurrency until the visibility timeout ends', async () => {
    bench.deploy('worker', 'export const handler = () => new Promise((done) => setTimeout(done, 1000));', { reservedConcurrency: 1 });
    send('a', 'b');
    map({ batchSize: 1 });
    await bench.time.advance(29_000);
    expect(sqs.queue('work').peek()).toMatchObject([{ body: 'b', receiveCount: 1 }]);
    await bench.time.advance(3000);
    expect(sqs.queue('work').peek()).toEqual([]);
  });

  it.each<[Partial<MappingDefinition>, string]>([
    [{ batchSize: 0 }, 'BatchSize is 0. It must be 1 to 10000.'],
    [{ batchSize: 11 }, 'Maximum batch window in seconds must be greater than 0'],
    [{ maximumBatchingWindowSeconds: 301 }, 'MaximumBatchingWindowInSeconds is 301. It must be 0 to 300.'],
    [{ maximumConcurrency: 1 }, 'MaximumConcurrency is 1. It must be 2 to 1000.'],
  ])('refuses %j', (sizes, message) => {
    bench.deploy('worker', worker);
    expect(() => map(sizes)).toThrow(message);
  });

  it('refuses a function that may not read the queue, and a visibility timeout shorter than the function’s', () => {
    bench.iam.createRole({ name: 'weak' });
    bench.deploy('worker', worker, { roleArn: 'arn:aws:iam::111122223333:role/weak' });
    expect(() => map()).toThrow('The function execution role does not have permissions to call ReceiveMessage on SQS');
    bench.deploy('slow', worker, { timeoutSeconds: 31 });
    expect(() => map({ function: 'slow' })).toThrow('Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds');
  });
});
