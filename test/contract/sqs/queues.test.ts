import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createIam } from '../../../emulator/iam/iam';
import { Journal } from '../../../emulator/journal';
import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';
import { serveJson } from '../dynamodb/serve-json';

let time: VirtualTime;
let sqs: Sqs;
let client: SQSClient;
let served: Awaited<ReturnType<typeof serveJson>>;

beforeEach(async () => {
  time = new VirtualTime();
  const iam = createIam({ accountId: '111122223333' });
  sqs = createSqs({ time, journal: new Journal(time), iam, accountId: '111122223333', region: 'us-east-1', seed: 's', endpoint: () => served.endpoint });
  served = await serveJson(sqs);
  client = new SQSClient({ endpoint: served.endpoint, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
});
afterEach(async () => {
  client.destroy();
  await served.close();
});

const create = async (name: string, attributes: Record<string, string> = {}) =>
  (await client.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }))).QueueUrl!;
const send = (QueueUrl: string, MessageBody: string, DelaySeconds?: number) => client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
const receive = async (QueueUrl: string) =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'] }))).Messages ?? [];
const bodies = async (url: string) => (await receive(url)).map(({ Body }) => Body);

describe('a standard queue', () => {
  it('gives out a delayed message when its delay is over, and not before', async () => {
    const url = await create('work');
    await send(url, 'now');
    await send(url, 'later', 59);
    expect(await bodies(url)).toEqual(['now']);
    await time.advance(58_999);
    expect(await bodies(url)).toEqual(['now']);
    await time.advance(1);
    expect(await bodies(url)).toEqual(['later']);
  });

  it('hides a received message for its visibility timeout, and counts receipts', async () => {
    const url = await create('work', { VisibilityTimeout: '10' });
    await send(url, 'one');
    expect(await receive(url)).toMatchObject([{ Attributes: { ApproximateReceiveCount: '1' } }]);
    await time.advance(9_999);
    expect(await receive(url)).toEqual([]);
    await time.advance(1);
    expect(await receive(url)).toMatchObject([{ Attributes: { ApproximateReceiveCount: '2' } }]);
  });

  it('never gives out a deleted message again', async () => {
    const url = await create('work');
    await send(url, 'one');
    const [message] = await receive(url);
    await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message!.ReceiptHandle }));
    await time.advance(3_600_000);
    expect(await receive(url)).toEqual([]);
  });

  it('gives a message back at once when its visibility is set to zero', async () => {
    const url = await create('work');
    await send(url, 'one');
    const [message] = await receive(url);
    const change = new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message!.ReceiptHandle, VisibilityTimeout: 0 });
    await client.send(change);
    expect(await bodies(url)).toEqual(['one']);
  });

  it('moves a message to the dead-letter queue when it would be received once too often', async () => {
    const dead = await create('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: 'arn:aws:sqs:us-east-1:111122223333:dead', maxReceiveCount: 2 });
    const url = await create('work', { VisibilityTimeout: '1', RedrivePolicy });
    await send(url, 'poison');
    for (let receipt = 0; receipt < 2; receipt++) {
      expect(await bodies(url)).toEqual(['poison']);
      await time.advance(1000);
    }
    expect(await bodies(dead)).toEqual([]);
    expect(await bodies(url)).toEqual([]);
    expect(await bodies(dead)).toEqual(['poison']);
  });

  it('lets go of messages after the retention period', async () => {
    const url = await create('work', { MessageRetentionPeriod: '60' });
    await send(url, 'old');
    await time.advance(60_000);
    expect(await receive(url)).toEqual([]);
  });

  it('counts what is visible, in flight and delayed', async () => {
    const url = await create('work');
    const Entries = ['a', 'b', 'c'].map((Id) => ({ Id, MessageBody: Id, DelaySeconds: Id === 'c' ? 60 : 0 }));
    await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    await client.send(new ReceiveMessageCommand({ QueueUrl: url }));
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
    });
  });

  it('says in a batch which entries failed', async () => {
    const url = await create('work');
    const Entries = [{ Id: 'good', MessageBody: 'x' }, { Id: 'bad', MessageBody: 'x', DelaySeconds: 901 }];
    const { Successful, Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    expect([Successful?.map(({ Id }) => Id), Failed?.map(({ Id, Code }) => [Id, Code])]).toEqual([['good'], [['bad', 'InvalidParameterValue']]]);
  });

  it.each<[string, { Id: string; MessageBody: string }[], string]>([
    ['without entries', [], 'EmptyBatchRequest'],
    ['with eleven entries', Array.from({ length: 11 }, (_, at) => ({ Id: String(at), MessageBody: 'x' })), 'TooManyEntriesInBatchRequest'],
    ['with two entries of one id', [{ Id: 'a', MessageBody: 'x' }, { Id: 'a', MessageBody: 'y' }], 'BatchEntryIdsNotDistinct'],
    ['with an id that is none', [{ Id: 'a b', MessageBody: 'x' }], 'InvalidBatchEntryId'],
    ['longer than all messages together may be', ['a', 'b'].map((Id) => ({ Id, MessageBody: 'x'.repeat(600_000) })), 'BatchRequestTooLong'],
  ])('refuses a batch %s', async (...[, Entries, name]) => {
    const url = await create('work');
    await expect(client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))).rejects.toMatchObject({ name });
    expect(sqs.queue('work').peek()).toEqual([]);
  });

  it('refuses a message longer than the queue takes, and a dead-letter queue that is not there', async () => {
    const url = await create('work', { MaximumMessageSize: '1024' });
    await expect(send(url, 'x'.repeat(1025))).rejects.toThrow('Message must be shorter than 1024 bytes');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: 'arn:aws:sqs:us-east-1:111122223333:dead', maxReceiveCount: 2 });
    await expect(create('other', { RedrivePolicy })).rejects.toThrow('Dead letter target does not exist');
  });

  it('refuses a queue that is not there, unknown attributes, and FIFO by name', async () => {
    await expect(send(`${served.endpoint}/111122223333/absent`, 'x')).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    await expect(create('work', { Colour: 'red' })).rejects.toMatchObject({ name: 'InvalidAttributeName' });
    await expect(create('work', { constructor: '1' })).rejects.toMatchObject({ name: 'InvalidAttributeName' });
    await expect(create('work.fifo')).rejects.toMatchObject({ message: expect.stringContaining('Not emulated: FIFO') as string });
  });

  it('takes from a service only what its policy allows', async () => {
    await create('work');
    const by = { service: 'events.amazonaws.com', sourceArn: 'arn:aws:events:us-east-1:111122223333:rule/mine' };
    const arn = 'arn:aws:sqs:us-east-1:111122223333:work';
    expect(() => sqs.deliver(arn, { body: 'x', by })).toThrow('because no resource-based policy allows the sqs:SendMessage action');
    const Condition = { ArnEquals: { 'aws:SourceArn': by.sourceArn } };
    sqs.setPolicy('work', { Statement: [{ Effect: 'Allow', Principal: { Service: by.service }, Action: 'sqs:SendMessage', Resource: arn, Condition }] });
    sqs.deliver(arn, { body: 'x', by });
    expect(() => sqs.deliver(arn, { body: 'x', by: { ...by, sourceArn: `${by.sourceArn}-other` } })).toThrow('not authorized');
    expect(sqs.queue('work').counts().visible).toBe(1);
  });
});
