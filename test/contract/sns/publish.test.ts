import { callsTo, element, openWire, type Wire } from '../front-door/wire';

const NUMBER = '+447700900123';
const APPLICATION = 'arn:aws:sns:eu-west-2:111122223333:app/GCM/dialback';
const TOPIC = 'arn:aws:sns:eu-west-2:111122223333:news';
let wire: Wire;
beforeEach(async () => {
  wire = await openWire();
});
afterEach(() => wire.close());

const sns = (operation: string, fields: Record<string, string>) => wire.form('sns', operation, fields);
const journal = (kind: string) => wire.emulator.journal.entries.filter((entry) => entry.kind === kind).map(({ what, detail }) => ({ what, ...detail }));
const device = async (token = 'token-1') => element(await sns('CreatePlatformEndpoint', { PlatformApplicationArn: APPLICATION, Token: token }), 'EndpointArn')!;
const allow = (Action: string, Resource: string) => ({ Statement: { Effect: 'Allow', Action, Resource, Principal: { Service: 'sns.amazonaws.com' } } });

describe('a text message', () => {
  it('reaches the phone, which shows it with its time', async () => {
    await wire.emulator.time.advance(5_000);
    const answer = await sns('Publish', { PhoneNumber: NUMBER, Message: 'Your code is 123456 & <secret>' });
    expect(element(answer, 'MessageId')).toMatch(/^[\da-f-]{36}$/);
    expect(wire.emulator.connect.console.phone(NUMBER).view().texts).toEqual([{ at: '2026-11-23T09:00:05.000Z', text: 'Your code is 123456 & <secret>' }]);
    expect(journal('text-message')).toMatchObject([{ what: 'SENT', number: NUMBER }]);
  });

  it('takes its attributes, as the SDK sends them', async () => {
    const attribute = { 'MessageAttributes.entry.1.Name': 'AWS.SNS.SMS.SMSType', 'MessageAttributes.entry.1.Value.DataType': 'String', 'MessageAttributes.entry.1.Value.StringValue': 'Transactional' };
    expect((await sns('Publish', { PhoneNumber: NUMBER, Message: 'x', ...attribute })).status).toBe(200);
  });

  it('to a number of the instance is sent and lost', async () => {
    wire.emulator.connect.centre.claimNumber({ number: '+442079460100' });
    expect((await sns('Publish', { PhoneNumber: '+442079460100', Message: 'x' })).status).toBe(200);
    expect(wire.emulator.connect.console.phones()).toEqual([]);
  });
});

describe('a push', () => {
  it('reaches the endpoint of a device, with the text for its platform', async () => {
    const endpoint = await device();
    const Message = JSON.stringify({ default: 'plain', GCM: '{"notification":{"title":"Ready"}}' });
    await sns('Publish', { TargetArn: endpoint, Message, MessageStructure: 'json' });
    expect(wire.emulator.sns.endpoints.pushes(endpoint)).toMatchObject([{ token: 'token-1', message: '{"notification":{"title":"Ready"}}' }]);
    expect(journal('push')).toMatchObject([{ what: 'SENT', endpoint }]);
    const shown = await fetch(`${wire.emulator.endpoint}/_emulator/pushes`);
    expect(await shown.json()).toMatchObject([{ endpointArn: endpoint }]);
  });

  it('knows a device by its token', async () => {
    expect([await device(), await device('token-2')]).toEqual([await device(), expect.not.stringContaining(await device())]);
  });

  it('reaches a device by the token that it got since', async () => {
    const EndpointArn = await device();
    const set = (key: string, value: string) => sns('SetEndpointAttributes', { EndpointArn, 'Attributes.entry.1.key': key, 'Attributes.entry.1.value': value });
    await set('Token', 'token-9');
    await sns('Publish', { TargetArn: EndpointArn, Message: 'x' });
    expect(wire.emulator.sns.endpoints.pushes(EndpointArn)).toMatchObject([{ token: 'token-9' }]);
    expect(element(await set('Colour', 'red'), 'Message')).toContain('Invalid attribute name: Colour');
    expect(element(await set('CustomUserData', 'é'.repeat(1025)), 'Message')).toContain('at most 2048 bytes');
  });

  it('is refused for a device that was switched off, and for one that is gone', async () => {
    const TargetArn = await device();
    await sns('SetEndpointAttributes', { EndpointArn: TargetArn, 'Attributes.entry.1.key': 'Enabled', 'Attributes.entry.1.value': 'false' });
    expect(element(await sns('Publish', { TargetArn, Message: 'x' }), 'Code')).toBe('EndpointDisabled');
    await sns('DeleteEndpoint', { EndpointArn: TargetArn });
    const gone = await sns('Publish', { TargetArn, Message: 'x' });
    expect([element(gone, 'Code'), element(gone, 'Message')]).toEqual(['InvalidParameter', expect.stringContaining('No endpoint found')]);
    expect(wire.emulator.sns.endpoints.pushes()).toEqual([]);
  });
});

const raw = (value: string) => ({ 'Attributes.entry.1.key': 'RawMessageDelivery', 'Attributes.entry.1.value': value });

describe('a topic', () => {
  beforeEach(async () => {
    expect(element(await sns('CreateTopic', { Name: 'news' }), 'TopicArn')).toBe(TOPIC);
  });
  const subscribe = (Protocol: string, Endpoint: string, more: Record<string, string> = {}) => sns('Subscribe', { TopicArn: TOPIC, Protocol, Endpoint, ...more });

  it('hands its message to queues, whole or raw, to mail addresses and to phones', async () => {
    const { sqs } = wire.emulator;
    const Policy = JSON.stringify(allow('sqs:SendMessage', '*'));
    const [whole, raw] = [sqs.create('whole', { Policy }), sqs.create('raw', { Policy })];
    await subscribe('sqs', whole.arn);
    await subscribe('sqs', raw.arn, { 'Attributes.entry.1.key': 'RawMessageDelivery', 'Attributes.entry.1.value': 'true' });
    await subscribe('email', 'ops@example.com');
    await subscribe('sms', NUMBER);
    const attribute = { 'MessageAttributes.entry.1.Name': 'drops', 'MessageAttributes.entry.1.Value.DataType': 'Number', 'MessageAttributes.entry.1.Value.StringValue': '9' };
    await sns('Publish', { TopicArn: TOPIC, Message: 'It rains', Subject: 'Weather', ...attribute });
    expect(JSON.parse(sqs.queue('whole').peek()[0]!.body)).toMatchObject({ Type: 'Notification', TopicArn: TOPIC, Subject: 'Weather', Message: 'It rains' });
    expect(sqs.queue('raw').peek()).toMatchObject([{ body: 'It rains', attributes: { drops: { DataType: 'Number', StringValue: '9' } } }]);
    expect(wire.emulator.sns.mails).toMatchObject([{ to: 'ops@example.com', subject: 'Weather', text: 'It rains' }]);
    expect(wire.emulator.connect.console.phone(NUMBER).view().texts).toMatchObject([{ text: 'It rains' }]);
    expect(journal('topic').map(({ what }) => what)).toEqual(Array(4).fill('DELIVERED'));
  });

  it('keeps nobody from a message because another may not have it', async () => {
    await subscribe('sqs', wire.emulator.sqs.create('closed').arn);
    await subscribe('email', 'ops@example.com');
    await sns('Publish', { TopicArn: TOPIC, Message: 'x' });
    expect(journal('topic')).toMatchObject([{ what: 'UNDELIVERED', protocol: 'sqs' }, { what: 'DELIVERED', protocol: 'email' }]);
    expect(wire.emulator.sqs.queue('closed').peek()).toEqual([]);
  });

  it.each<[...Parameters<typeof subscribe>, string]>([
    ['carrier-pigeon', 'x', {}, 'Amazon SNS does not support this protocol string: carrier-pigeon'],
    ['sqs', 'https://sqs/111122223333/whole', {}, 'SQS endpoint ARN'],
    ['sqs', 'arn:aws:sqs:eu-west-2:111122223333:q.fifo', {}, 'FIFO SQS Queues can not be subscribed to standard SNS topics'],
    ['lambda', 'hello', {}, 'Lambda endpoint ARN'],
    ['email', 'nobody', {}, 'Email address'],
    ['sms', '020 7946', {}, 'Invalid SMS endpoint: 020 7946'],
    ['sqs', 'arn:aws:sqs:eu-west-2:111122223333:q', raw('maybe'), 'RawMessageDelivery: Invalid value [maybe]. Must be true or false.'],
    ['email', 'ops@example.com', raw('true'), 'does not support raw message delivery'],
  ])('is not subscribed to by %s %s %j', async (...[protocol, endpoint, more, message]) => {
    const answer = await subscribe(protocol, endpoint, more);
    expect([element(answer, 'Code'), element(answer, 'Message')]).toEqual(['InvalidParameter', expect.stringContaining(message)]);
  });

  it('is not subscribed to twice in two ways', async () => {
    const queue = 'arn:aws:sqs:eu-west-2:111122223333:q';
    const arn = element(await subscribe('sqs', queue, raw('true')), 'SubscriptionArn');
    expect(element(await subscribe('sqs', queue), 'SubscriptionArn')).toBe(arn);
    expect(element(await subscribe('sqs', queue, raw('false')), 'Message')).toContain('Subscription already exists with different attributes');
  });

  it('lists its subscriptions, each once', async () => {
    await subscribe('email', 'ops@example.com');
    await subscribe('email', 'ops@example.com');
    expect((await sns('ListSubscriptionsByTopic', { TopicArn: TOPIC })).text.match(/<Endpoint>/g)).toHaveLength(1);
  });
});

describe('rights to publish', () => {
  const callerWith = (document: object) => {
    const { accessKeyId } = wire.emulator.iam.createRole({ name: 'sender', policies: [{ name: 'may', document: document as never }] });
    const calls = callsTo(wire.emulator, accessKeyId);
    return (fields: Record<string, string>) => calls.form('sns', 'Publish', { Message: 'x', ...fields });
  };

  it('are asked for each topic, device and, on every resource, each phone', async () => {
    wire.emulator.sns.topics.create('news');
    const publish = callerWith({ Statement: { Effect: 'Allow', Action: 'sns:Publish', Resource: TOPIC } });
    const answers = [await publish({ TopicArn: TOPIC }), await publish({ TargetArn: await device() }), await publish({ PhoneNumber: NUMBER })];
    expect(answers.map((answer) => element(answer, 'Code') ?? 'ok')).toEqual(['ok', 'AuthorizationError', 'AuthorizationError']);
    expect(wire.emulator.connect.console.phones()).toEqual([]);
  });

  it('may come from the policy of the topic', async () => {
    wire.emulator.sns.topics.create('news');
    const publish = callerWith({ Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' } });
    expect((await publish({ TopicArn: TOPIC })).status).not.toBe(200);
    wire.emulator.sns.topics.setPolicy(TOPIC, { Statement: { Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: TOPIC } });
    expect((await publish({ TopicArn: TOPIC })).status).toBe(200);
  });
});

it.each([['error-before', 500, 0], ['throttle', 429, 0], ['error-after', 500, 1]] as const)('%s: the caller sees %i, and the phone has %i texts', async (kind, status, texts) => {
  wire.emulator.faults.inject({ service: 'sns', operation: 'Publish', kind });
  expect((await sns('Publish', { PhoneNumber: NUMBER, Message: 'x' })).status).toBe(status);
  expect(wire.emulator.connect.console.phone(NUMBER).view().texts).toHaveLength(texts);
});

const withAttribute = (DataType: string, StringValue: string, name = 'colour') => ({ PhoneNumber: NUMBER, Message: 'x', 'MessageAttributes.entry.1.Name': name, 'MessageAttributes.entry.1.Value.DataType': DataType, 'MessageAttributes.entry.1.Value.StringValue': StringValue });

describe('SNS refuses', () => {
  it.each<[string, string, Record<string, string>, string, string]>([
    ['a number that is none', 'Publish', { PhoneNumber: '0170 1234', Message: 'x' }, 'InvalidParameter', '0170 1234 is not valid to publish to'],
    ['a message to nobody', 'Publish', { Message: 'x' }, 'InvalidParameter', 'one value is required, 0 were given'],
    ['a message to two', 'Publish', { PhoneNumber: NUMBER, TopicArn: TOPIC, Message: 'x' }, 'InvalidParameter', '2 were given'],
    ['an empty message', 'Publish', { PhoneNumber: NUMBER, Message: '' }, 'InvalidParameter', 'Empty message'],
    ['a text that is too long', 'Publish', { PhoneNumber: NUMBER, Message: 'x'.repeat(1_601) }, 'InvalidParameter', 'at most 1600 characters'],
    ['texts by protocol without a default', 'Publish', { PhoneNumber: NUMBER, Message: '{"sms":"x"}', MessageStructure: 'json' }, 'InvalidParameter', 'No default entry'],
    ['a topic that is no ARN', 'Publish', { TopicArn: 'news', Message: 'x' }, 'InvalidParameter', 'TopicArn Reason: An ARN must have at least 6 elements, not 1'],
    ['a device that is no ARN', 'SetEndpointAttributes', { EndpointArn: 'x', 'Attributes.entry.1.key': 'Enabled', 'Attributes.entry.1.value': 'true' }, 'InvalidParameter', 'EndpointArn Reason: An ARN must have at least 6 elements, not 1'],
    ['a subject of two lines', 'Publish', { PhoneNumber: NUMBER, Message: 'x', Subject: 'a\nb' }, 'InvalidParameter', 'Subject'],
    ['an attribute without a value', 'Publish', withAttribute('String', ''), 'ParameterValueInvalid', "The message attribute 'colour' must contain non-empty message attribute value for message attribute type 'String'."],
    ['an attribute in the wrong field', 'Publish', withAttribute('Binary', 'x'), 'ParameterValueInvalid', "must use field 'Binary'"],
    ['an attribute that is no number', 'Publish', withAttribute('Number', 'nine'), 'ParameterValueInvalid', "Could not cast message attribute 'colour' value to number."],
    ['an attribute of no type', 'Publish', withAttribute('Text', 'x'), 'ParameterValueInvalid', 'invalid message attribute type'],
    ['an attribute with an odd name', 'Publish', withAttribute('String', 'x', 'a^b'), 'ParameterValueInvalid', "'#x5E'"],
    ['an attribute whose name begins with a dot', 'Publish', withAttribute('String', 'x', '.a'), 'ParameterValueInvalid', 'starting with'],
    ['an attribute whose name ends with a dot', 'Publish', withAttribute('String', 'x', 'a.'), 'ParameterValueInvalid', 'ending with'],
    ['an attribute with two dots in its name', 'Publish', withAttribute('String', 'x', 'a..b'), 'ParameterValueInvalid', 'successive'],
    ['an attribute with a long name', 'Publish', withAttribute('String', 'x', 'a'.repeat(257)), 'ParameterValueInvalid', '256 bytes'],
    ['a topic that is not there', 'Publish', { TopicArn: TOPIC, Message: 'x' }, 'NotFound', TOPIC],
    ['an application of another account', 'CreatePlatformEndpoint', { PlatformApplicationArn: APPLICATION.replace('1111', '2222'), Token: 't' }, 'InvalidParameter', 'no platform application'],
    ['an operation it does not know', 'PublishBatch', {}, 'NotEmulated', 'sns:PublishBatch'],
  ])('%s', async (...[, operation, fields, code, named]) => {
    const answer = await sns(operation, fields);
    expect([element(answer, 'Code'), element(answer, 'Message')]).toEqual([code, expect.stringContaining(named)]);
  });

  it('a subscription by https, by name', async () => {
    await sns('CreateTopic', { Name: 'news' });
    const answer = await sns('Subscribe', { TopicArn: TOPIC, Protocol: 'https', Endpoint: 'https://example.com' });
    expect([element(answer, 'Code'), element(answer, 'Message')]).toEqual(['NotEmulated', expect.stringContaining('subscriptions by https')]);
  });
});
