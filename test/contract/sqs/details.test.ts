import { createHash } from 'node:crypto';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createIam } from '../../../emulator/iam/iam';
import type { Principal } from '../../../emulator/iam/principal';
import { Journal } from '../../../emulator/journal';
import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';

const caller: Principal = { kind: 'account', accountId: '111122223333', arn: 'someone' };
const QueueUrl = 'http://127.0.0.1/111122223333/work';
const arn = 'arn:aws:sqs:us-east-1:111122223333:work';
let time: VirtualTime;
let sqs: Sqs;
type Answer = { Messages?: { Body: string; MD5OfMessageAttributes?: string; MessageAttributes?: object; Attributes?: Record<string, string>; ReceiptHandle: string }[] } & Record<string, unknown>;
/** Calls the operation on the queue `work`, unless the input names another or the operation has no queue. */
const call = (operation: string, input: Record<string, unknown> = {}) => {
  const onNone = operation === 'CreateQueue' || operation === 'ListQueues';
  return sqs.handle({ operation, input: onNone ? input : { QueueUrl, ...input }, caller }) as Promise<Answer>;
};
const receive = (more: Record<string, unknown> = {}) => call('ReceiveMessage', more);
const attributes = async () => (await call('GetQueueAttributes', { AttributeNames: ['All'] }))['Attributes'] as Record<string, string>;
const set = (Attributes: Record<string, string>) => call('SetQueueAttributes', { Attributes });
const refused = (code: string, part: string) => ({ code, message: expect.stringContaining(part) as string });

beforeEach(() => {
  time = new VirtualTime();
  sqs = createSqs({ time, journal: new Journal(time), iam: createIam({ accountId: '111122223333' }), accountId: '111122223333', region: 'us-east-1', seed: 's', endpoint: () => 'http://127.0.0.1' });
  sqs.create('work');
  sqs.create('dead');
});

describe('a receiver that waits', () => {
  it('gets a message as soon as it becomes visible, on the emulator’s clock', async () => {
    const since = time.now();
    await call('SendMessage', { MessageBody: 'late', DelaySeconds: 4 });
    const waiting = receive({ WaitTimeSeconds: 6 }).then((answer) => ({ answer, after: time.now() - since }));
    await time.advance(10_000);
    expect(await waiting).toMatchObject({ answer: { Messages: [{ Body: 'late' }] }, after: 4000 });
  });

  it('gets nothing when its time is over, and not before', async () => {
    const since = time.now();
    const waiting = receive({ WaitTimeSeconds: 6 }).then((answer) => ({ answer, after: time.now() - since }));
    await time.advance(10_000);
    expect(await waiting).toEqual({ answer: {}, after: 6000 });
    await call('SendMessage', { MessageBody: 'after' });
    expect(sqs.queue('work').counts().visible).toBe(1);
  });

  it('waits as long as the queue says, where it says nothing itself', async () => {
    await set({ ReceiveMessageWaitTimeSeconds: '5' });
    expect(sqs.takesTime!('ReceiveMessage', { QueueUrl })).toBe(true);
    expect(sqs.takesTime!('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 0 })).toBe(false);
    const waiting = receive();
    await time.advance(2000);
    sqs.deliver(arn, { body: 'x' });
    await time.advance(1);
    expect(await waiting).toMatchObject({ Messages: [{ Body: 'x' }] });
  });

  it.each([
    ['WaitTimeSeconds', 21],
    ['WaitTimeSeconds', -1],
    ['MaxNumberOfMessages', 11],
    ['MaxNumberOfMessages', 1.5],
    ['VisibilityTimeout', 43_201],
  ])('is refused with %s %d', async (name, value) => {
    await expect(receive({ [name]: value })).rejects.toMatchObject(refused('InvalidParameterValue', name));
  });
});

describe('message attributes', () => {
  const MessageAttributes = { kind: { DataType: 'String', StringValue: 'é' }, 'trace.id': { DataType: 'Number.int', StringValue: '7' }, raw: { DataType: 'Binary', BinaryValue: 'AQI=' } };
  /** Computes it by hand, as the Developer Guide says: the length and the bytes of name, type and value, in the order of the names. */
  const digestOf = (...parts: (string | Buffer | number)[]) => {
    const pieces = parts.flatMap((part) => {
      if (typeof part === 'number') return [Buffer.from([part])];
      const bytes = Buffer.from(part);
      return [Buffer.from([0, 0, 0, bytes.length]), bytes];
    });
    return createHash('md5').update(Buffer.concat(pieces)).digest('hex');
  };
  const kind = ['kind', 'String', 1, 'é'];
  const raw = ['raw', 'Binary', 2, Buffer.from([1, 2])];
  const trace = ['trace.id', 'Number.int', 1, '7'];

  it('have the digest that senders and receivers compare', async () => {
    const sent = await call('SendMessage', { MessageBody: 'x', MessageAttributes });
    expect(sent['MD5OfMessageAttributes']).toBe(digestOf(...kind, ...raw, ...trace));
    expect((await receive({ MessageAttributeNames: ['All'] })).Messages).toMatchObject([{ MessageAttributes, MD5OfMessageAttributes: sent['MD5OfMessageAttributes'] }]);
  });

  it('are given as they are asked for, with the digest of those', async () => {
    await call('SendMessage', { MessageBody: 'x', MessageAttributes });
    const [message] = (await receive({ MessageAttributeNames: ['trace.*', 'kind'] })).Messages!;
    expect([Object.keys(message!.MessageAttributes!), message!.MD5OfMessageAttributes]).toEqual([['kind', 'trace.id'], digestOf(...kind, ...trace)]);
  });

  it.each([
    ['an unknown type', { a: { DataType: 'Text', StringValue: 'x' } }, 'invalid message attribute type'],
    ['no value', { a: { DataType: 'String', StringValue: '' } }, 'non-empty'],
    ['text for a number', { a: { DataType: 'Number', StringValue: 'x' } }, 'to a number'],
    ['a name that is taken', { 'AWS.a': { DataType: 'String', StringValue: 'x' } }, 'AWS.a'],
    ['eleven of them', Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`a${at}`, { DataType: 'String', StringValue: 'x' }])), '[11]'],
  ])('are refused with %s', async (_, given, part) => {
    await expect(call('SendMessage', { MessageBody: 'x', MessageAttributes: given })).rejects.toMatchObject(refused('InvalidParameterValue', part));
  });

  it('count among the bytes of a message', async () => {
    await set({ MaximumMessageSize: '1024' });
    const long = { a: { DataType: 'String', StringValue: 'x'.repeat(1000) } };
    await expect(call('SendMessage', { MessageBody: 'x'.repeat(100), MessageAttributes: long })).rejects.toMatchObject(refused('InvalidParameterValue', 'shorter than 1024'));
  });
});

describe('what a queue is asked to be', () => {
  it.each(['RedrivePolicy', 'RedriveAllowPolicy', 'Policy'])('%s: an empty text takes it away, and what is no JSON map is refused by name', async (name) => {
    const values: Record<string, string> = {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn.replace('work', 'dead'), maxReceiveCount: 2 }),
      RedriveAllowPolicy: JSON.stringify({ redrivePermission: 'denyAll' }),
      Policy: JSON.stringify({ Statement: [] }),
    };
    await set({ [name]: values[name]! });
    expect((await attributes())[name]).toBe(values[name]);
    await set({ [name]: '' });
    expect(await attributes()).not.toHaveProperty(name);
    for (const wrong of ['not json', 'null', '[1]', '7']) await expect(set({ [name]: wrong })).rejects.toMatchObject(refused('InvalidParameterValue', name));
  });

  it('is refused a policy that could never be read, and goes on with the one that it has', async () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: arn };
    for (const wrong of [{ a: 1 }, {}, { Statement: 'x' }, { Statement: { ...statement, Effect: 'allow' } }, { Statement: { ...statement, Principal: undefined } }, { Statement: { ...statement, Resource: undefined } }, { Statement: { ...statement, Colour: 'red' } }])
      await expect(set({ Policy: JSON.stringify(wrong) })).rejects.toThrow(/Policy|policy/);
    await expect(set({ Policy: '{}' })).rejects.toMatchObject(refused('InvalidAttributeValue', 'Policy'));
    await set({ Policy: JSON.stringify({ Statement: statement }) });
    sqs.deliver(arn, { body: 'x', by: { service: 'sns.amazonaws.com' } });
  });

  it.each([['KmsDataKeyReusePeriodSeconds', '59'], ['KmsDataKeyReusePeriodSeconds', '86401'], ['SqsManagedSseEnabled', 'maybe'], ['KmsMasterKeyId', 'k'.repeat(2049)]])('is refused %s %s', async (name, value) => {
    await expect(set({ [name]: value })).rejects.toMatchObject(refused('InvalidAttributeValue', name));
  });

  it('says of itself also what was never given', async () => {
    const now = String(Math.floor(time.now() / 1000));
    expect(await attributes()).toMatchObject({ MaximumMessageSize: '1048576', ReceiveMessageWaitTimeSeconds: '0', SqsManagedSseEnabled: 'true', CreatedTimestamp: now, LastModifiedTimestamp: now });
    await expect(call('GetQueueAttributes', { AttributeNames: ['Colour'] })).rejects.toMatchObject(refused('InvalidAttributeName', 'Colour'));
    await expect(receive({ MessageSystemAttributeNames: ['Colour'] })).rejects.toMatchObject(refused('InvalidAttributeName', 'Colour'));
  });

  it('is no dead-letter queue for those that it does not allow', async () => {
    await call('SetQueueAttributes', { QueueUrl: QueueUrl.replace('work', 'dead'), Attributes: { RedriveAllowPolicy: JSON.stringify({ redrivePermission: 'byQueue', sourceQueueArns: [`${arn}s`] }) } });
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arn.replace('work', 'dead'), maxReceiveCount: 2 });
    await expect(set({ RedrivePolicy })).rejects.toMatchObject(refused('InvalidParameterValue', 'RedrivePolicy'));
  });

  it('is the same queue when it is made again with what it is, in any order', async () => {
    const made = { VisibilityTimeout: '5', DelaySeconds: '1' };
    await call('CreateQueue', { QueueName: 'twice', Attributes: made });
    await call('CreateQueue', { QueueName: 'twice', Attributes: { DelaySeconds: '1', VisibilityTimeout: '5' } });
    await call('CreateQueue', { QueueName: 'twice' });
    await expect(call('CreateQueue', { QueueName: 'twice', Attributes: { DelaySeconds: '2' } })).rejects.toMatchObject({ code: 'QueueNameExists' });
  });

  it('keeps its tags', async () => {
    await call('CreateQueue', { QueueName: 'tagged', tags: { team: 'red', stage: 'test' } });
    const tagged = { QueueUrl: QueueUrl.replace('work', 'tagged') };
    await call('TagQueue', { ...tagged, Tags: { team: 'blue' } });
    await call('UntagQueue', { ...tagged, TagKeys: ['stage'] });
    expect(await call('ListQueueTags', tagged)).toEqual({ Tags: { team: 'blue' } });
  });

  it('is found page by page', async () => {
    const first = await call('ListQueues', { MaxResults: 1 });
    const second = await call('ListQueues', { MaxResults: 1, NextToken: first['NextToken'] });
    expect([first['QueueUrls'], second['QueueUrls'], second['NextToken']]).toEqual([[QueueUrl], [QueueUrl.replace('work', 'dead')], undefined]);
  });
});

describe('what SQS refuses', () => {
  it('a name within a minute after its queue was deleted', async () => {
    await call('DeleteQueue');
    await expect(call('CreateQueue', { QueueName: 'work' })).rejects.toMatchObject({ code: 'QueueDeletedRecently' });
    await time.advance(60_000);
    await call('CreateQueue', { QueueName: 'work' });
  });

  it('to purge twice within a minute', async () => {
    await call('PurgeQueue');
    await expect(call('PurgeQueue')).rejects.toMatchObject({ code: 'PurgeQueueInProgress', status: 403 });
    await time.advance(60_000);
    await call('PurgeQueue');
  });

  it('a receipt that is none, and characters that no message may have', async () => {
    await expect(call('DeleteMessage', { ReceiptHandle: 'x' })).rejects.toMatchObject({ code: 'ReceiptHandleIsInvalid', status: 404 });
    await expect(call('SendMessage', { MessageBody: 'a\u0000b' })).rejects.toMatchObject({ code: 'InvalidMessageContents' });
  });
});

it('tells of a message whose it is, and which queue gave it up', async () => {
  await set({ RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn.replace('work', 'dead'), maxReceiveCount: 1 }), VisibilityTimeout: '1' });
  await call('SendMessage', { MessageBody: 'x', MessageGroupId: 'tenant-1' });
  expect((await receive({ MessageSystemAttributeNames: ['MessageGroupId'] })).Messages).toMatchObject([{ Attributes: { MessageGroupId: 'tenant-1' } }]);
  await time.advance(1000);
  expect(await receive()).toEqual({});
  const dead = await receive({ QueueUrl: QueueUrl.replace('work', 'dead'), MessageSystemAttributeNames: ['All'] });
  expect(dead.Messages).toMatchObject([{ Attributes: { DeadLetterQueueSourceArn: arn, MessageGroupId: 'tenant-1' } }]);
});

it('lets messages go when they are too old also where nobody receives them', async () => {
  await set({ MessageRetentionPeriod: '3600' });
  for (let minute = 0; minute < 180; minute += 1) {
    await call('SendMessage', { MessageBody: `${minute}` });
    await time.advance(60_000);
  }
  expect(sqs.queue('work').peek()).toHaveLength(60);
});
