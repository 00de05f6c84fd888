import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createIam } from '../../../emulator/iam/iam';
import { Journal } from '../../../emulator/journal';
import { createSqs } from '../../../emulator/sqs/sqs';
import { createDispatchQueue, readDispatchMessage } from '../../../lambda/agenda/adapters/sqs-dispatch-queue';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { serveJson } from '../dynamodb/serve-json';

const message = (subject: string) => ({ subject, nthDial: 1 });

describe('the dispatch queue (SQS)', () => {
  const time = new VirtualTime();
  const clock = { now: () => time.iso() };
  const later = (seconds: number) => plusSeconds(clock.now(), seconds);
  let client: SQSClient;
  let served: Awaited<ReturnType<typeof serveJson>>;
  let QueueUrl: string;

  beforeEach(async () => {
    const iam = createIam({ accountId: '111122223333' });
    served = await serveJson(createSqs({ time, journal: new Journal(time), iam, accountId: '111122223333', region: 'eu-central-1', seed: 's', endpoint: () => served.endpoint }));
    client = new SQSClient({ endpoint: served.endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
    QueueUrl = (await client.send(new CreateQueueCommand({ QueueName: 'dispatch' }))).QueueUrl!;
  });
  afterEach(async () => {
    client.destroy();
    await served.close();
  });

  const received = async () => {
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    return (Messages ?? []).map(({ Body }) => readDispatchMessage(Body!));
  };
  const queue = () => createDispatchQueue(client, { QueueUrl, clock });

  test('brings a message at its moment and not before it, to the second', async () => {
    await queue().send([{ message: message('a'), at: later(2.4) }]);
    await time.advance(2000);
    expect(await received()).toEqual([]);
    await time.advance(1000);
    expect(await received()).toEqual([message('a')]);
  });

  test('brings at once what is due, and after 15 minutes what is due much later', async () => {
    await queue().send([
      { message: message('past'), at: later(-5) },
      { message: { ...message('far'), postponed: 2 }, at: later(5000) },
    ]);
    expect(await received()).toEqual([message('past')]);
    await time.advance(899_000);
    expect(await received()).not.toContainEqual({ ...message('far'), postponed: 2 });
    await time.advance(1000);
    expect(await received()).toContainEqual({ ...message('far'), postponed: 2 });
  });

  test('brings back what a message says of its chain, and reads those of before there was one', async () => {
    const whole = [{ ...message('a'), generation: 3 }, { ...message('b'), startOf: '2026-11-23T09:00:00.000Z#2026-11-22T15:00:00.000Z' }, message('c')];
    await queue().send(whole.map((each) => ({ message: each, at: later(0) })));
    expect(await received()).toEqual(whole);
  });

  test('takes more than fit in one batch', async () => {
    await queue().send(Array.from({ length: 23 }, (_, n) => ({ message: message(`c${n}`), at: later(0) })));
    const all = [...(await received()), ...(await received()), ...(await received())];
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(23);
  });
});

test('a message that SQS did not take is an error, though others of its batch were', async () => {
  const half = { send: async () => ({ Successful: [{}], Failed: [{ Id: '1', Code: 'InternalError', Message: 'try again' }] }) } as unknown as SQSClient;
  const queue = createDispatchQueue(half, { QueueUrl: 'https://queue', clock: { now: () => '2026-11-23T09:00:00.000Z' } });
  const two = ['a', 'b'].map((subject) => ({ message: message(subject), at: '2026-11-23T09:00:00.000Z' }));
  await expect(queue.send(two)).rejects.toThrow('SQS did not take 1 of 2 messages: InternalError, try again.');
});

test.each([
  ['{"nthDial":1}', 'The dispatch message lacks its field "subject".'],
  ['{"subject":"a"}', 'The dispatch message lacks its field "nthDial".'],
  ['{"subject":"a","nthDial":1.5}', 'The dispatch message is broken: its field "nthDial" must be an integer.'],
  ['{"subject":"a","nthDial":1,"queueId":"q"}', 'The dispatch message has a field "queueId", which this version of Dialback does not know.'],
  ['null', 'The dispatch message is no object with fields.'],
])('a body that is no message of ours is refused by name: %s', (body, refusal) => {
  expect(() => readDispatchMessage(body)).toThrow(refusal);
});
