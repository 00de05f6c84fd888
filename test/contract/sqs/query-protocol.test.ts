import { element, openWire, type Wire } from '../front-door/wire';

let wire: Wire;
beforeEach(async () => {
  wire = await openWire();
});
afterEach(() => wire.close());

const sqs = (operation: string, fields: Record<string, string> = {}) => wire.form('sqs', operation, { QueueUrl: `${wire.emulator.endpoint}/111122223333/work`, ...fields });
const create = () => wire.form('sqs', 'CreateQueue', { QueueName: 'work', 'Attribute.1.Name': 'VisibilityTimeout', 'Attribute.1.Value': '5', 'Tag.1.Key': 'a', 'Tag.1.Value': 'b' });

describe('SQS over the query protocol', () => {
  it('makes queues and tells of them', async () => {
    expect(element(await create(), 'QueueUrl')).toBe(`${wire.emulator.endpoint}/111122223333/work`);
    expect((await wire.form('sqs', 'ListQueues')).text).toContain('<ListQueuesResult><QueueUrl>');
    const attributes = await sqs('GetQueueAttributes', { 'AttributeName.1': 'VisibilityTimeout', 'AttributeName.2': 'DelaySeconds' });
    expect(attributes.text).toContain('<Attribute><Name>VisibilityTimeout</Name><Value>5</Value></Attribute><Attribute><Name>DelaySeconds</Name><Value>0</Value></Attribute>');
  });

  it('carries any text there and back, with its attributes', async () => {
    await create();
    const body = '<a href="x">\r\n & ünï';
    const attribute = { 'MessageAttribute.1.Name': 'kind', 'MessageAttribute.1.Value.DataType': 'String', 'MessageAttribute.1.Value.StringValue': 'test' };
    const id = element(await sqs('SendMessage', { MessageBody: body, ...attribute }), 'MessageId');
    const received = await sqs('ReceiveMessage', { 'MessageAttributeName.1': 'All', 'AttributeName.1': 'SentTimestamp' });
    expect(element(received, 'MessageId')).toBe(id);
    expect(element(received, 'Body')).toBe('&lt;a href="x"&gt;&#xD;\n &amp; ünï');
    expect(received.text).toContain('<MessageAttribute><Name>kind</Name><Value><DataType>String</DataType><StringValue>test</StringValue></Value></MessageAttribute>');
    expect(received.text).toContain(`<Attribute><Name>SentTimestamp</Name><Value>${Date.parse('2026-11-23T09:00:00Z')}</Value></Attribute>`);
    await sqs('DeleteMessage', { ReceiptHandle: element(received, 'ReceiptHandle')! });
    expect(wire.emulator.sqs.queue('work').peek()).toEqual([]);
  });

  it('answers batches entry by entry', async () => {
    await create();
    const entry = (at: number, fields: Record<string, string>) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [`SendMessageBatchRequestEntry.${at}.${name}`, value]));
    const { text } = await sqs('SendMessageBatch', { ...entry(1, { Id: 'good', MessageBody: 'x' }), ...entry(2, { Id: 'bad', MessageBody: 'x', DelaySeconds: '901' }) });
    expect(text).toContain('<SendMessageBatchResultEntry><Id>good</Id>');
    expect(text).toContain('<BatchResultErrorEntry><Id>bad</Id><Code>InvalidParameterValue</Code>');
  });

  it.each<[string, string, Record<string, string>, string, string]>([
    ['a queue that is not there by the code it had then', 'PurgeQueue', { QueueUrl: 'http://127.0.0.1/111122223333/none' }, 'AWS.SimpleQueueService.NonExistentQueue', 'none'],
    ['a missing parameter', 'SendMessage', {}, 'MissingParameter', 'MessageBody'],
    ['a number that is none', 'ReceiveMessage', { MaxNumberOfMessages: 'ten' }, 'SerializationException', 'MaxNumberOfMessages'],
    ['a parameter it does not know', 'SendMessage', { MessageBody: 'x', MessageDeduplicationId: 'd' }, 'NotEmulated', 'sqs:SendMessage with MessageDeduplicationId'],
    ['an operation it does not know', 'AddPermission', {}, 'NotEmulated', 'sqs:AddPermission'],
  ])('refuses %s', async (...[, operation, fields, code, named]) => {
    await create();
    const answer = await sqs(operation, fields);
    expect(element(answer, 'Code')).toBe(code);
    expect(element(answer, 'Message')).toContain(named);
  });

  it('refuses a form without an action, and a service that never spoke so', async () => {
    const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=a/20261123/eu-west-2/sqs/aws4_request', 'content-type': 'application/x-www-form-urlencoded' };
    const ask = async (service: string) => (await fetch(wire.emulator.endpoint, { method: 'POST', body: 'a=b', headers: { ...headers, authorization: headers.authorization.replace('sqs', service) } })).text();
    expect(await ask('sqs')).toContain('<Code>MissingAction</Code>');
    expect(await ask('ses')).toContain('ses over the query protocol');
  });
});

describe('a send that a fault strikes', () => {
  it.each([['error-before', 0], ['throttle', 0], ['error-after', 1]] as const)('%s: the caller sees an error, and the queue holds %i', async (kind, held) => {
    await create();
    wire.emulator.faults.inject({ service: 'sqs', operation: 'SendMessage', nth: 1, kind });
    expect((await sqs('SendMessage', { MessageBody: 'x' })).status).not.toBe(200);
    expect(wire.emulator.sqs.queue('work').peek()).toHaveLength(held);
    expect((await sqs('SendMessage', { MessageBody: 'x' })).status).toBe(200);
  });
});

describe('SQS over JSON', () => {
  it('tells whole milliseconds, though time that follows the wall has fractions', async () => {
    await create();
    await wire.emulator.time.advance(0.5);
    await sqs('SendMessage', { MessageBody: 'x' });
    const output = (await wire.emulator.call('sqs', 'ReceiveMessage', { QueueUrl: 'work', AttributeNames: ['All'] })) as { Messages: { Attributes: Record<string, string> }[] };
    const at = String(Date.parse('2026-11-23T09:00:00Z'));
    expect(output.Messages[0]!.Attributes).toMatchObject({ SentTimestamp: at, ApproximateFirstReceiveTimestamp: at });
  });

  it('refuses unknown members by name', async () => {
    await expect(wire.emulator.call('sqs', 'ListQueues', { Colour: 'red' })).rejects.toThrow('sqs:ListQueues with Colour');
  });
});
