import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';
import { mapQueueToFunction, type MappingDefinition } from '../../../emulator/sqs/event-source-mapping';
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

  it('refuses a function that may not read the queue, and a visibility timeout shorter than the function’s', () => {
    bench.iam.createRole({ name: 'weak' });
    bench.deploy('worker', worker, { roleArn: 'arn:aws:iam::111122223333:role/weak' });
    expect(() => map()).toThrow('The function execution role does not have permissions to call ReceiveMessage on SQS');
    bench.deploy('slow', worker, { timeoutSeconds: 31 });
    expect(() => map({ function: 'slow' })).toThrow('Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds');
  });
});
