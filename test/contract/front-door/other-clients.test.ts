import { crc32 } from 'node:zlib';
import { openWire, type Wire } from './wire';

let wire: Wire;
beforeAll(async () => {
  wire = await openWire();
});
afterAll(() => wire.close());

/** A call in AWS JSON. */
const call = (target: string, input: object) => wire.json(target.startsWith('AmazonSQS') ? 'sqs' : 'dynamodb', target, input);

it('says by a header how an error of SQS was called before', async () => {
  const QueueUrl = `${wire.emulator.endpoint}/111122223333/absent`;
  const unknown = await call('AmazonSQS.SendMessage', { QueueUrl, MessageBody: 'x' });
  expect([unknown.status, unknown.json['__type'], unknown.headers.get('x-amzn-query-error')]).toEqual([400, 'QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue;Sender']);
  const empty = await call('AmazonSQS.CreateQueue', {});
  expect(empty.headers.get('x-amzn-query-error')).toBe('MissingParameter;Sender');
});

it('writes errors of DynamoDB with their namespace, and its own without', async () => {
  const typeOf = async (operation: string, input: object) => (await call(`DynamoDB_20120810.${operation}`, input)).json['__type'];
  expect(await typeOf('GetItem', { TableName: 'absent', Key: {} })).toBe('com.amazonaws.dynamodb.v20120810#ResourceNotFoundException');
  expect(await typeOf('GetItem', { TableName: 'x' })).toBe('com.amazon.coral.validate#ValidationException');
  expect(await typeOf('GetItem', { TableName: 7, Key: {} })).toBe('com.amazon.coral.service#SerializationException');
  expect(await typeOf('ExecuteStatement', {})).toBe('NotEmulated');
});

it('numbers every answer, and lets clients of DynamoDB check theirs', async () => {
  const answers = [await call('DynamoDB_20120810.ListTables', {}), await call('DynamoDBStreams_20120810.ListStreams', {}), await call('AmazonSQS.ListQueues', {})];
  const ids = answers.map(({ headers }) => headers.get('x-amzn-requestid'));
  expect(new Set(ids).size).toBe(3);
  expect(ids).toEqual(ids.map(() => expect.stringMatching(/^[0-9A-F]{52}$/) as string));
  expect(answers.map(({ headers, text }) => headers.get('x-amz-crc32') === String(crc32(text)))).toEqual([true, true, false]);
});

it('refuses a path that is no percent-encoded UTF-8', async () => {
  const byLambda = await wire.lambda('GET', '/functions/%ff');
  expect([byLambda.status, byLambda.headers.get('x-amzn-errortype')]).toEqual([400, 'InvalidRequestException']);
  const authorization = 'AWS4-HMAC-SHA256 Credential=test/20261123/eu-west-2/connect/aws4_request, SignedHeaders=host, Signature=0';
  const byConnect = await fetch(`${wire.emulator.endpoint}/instance/%ff`, { headers: { authorization } });
  expect([byConnect.status, byConnect.headers.get('x-amzn-errortype')]).toEqual([400, 'InvalidRequestException']);
  const byControl = await fetch(`${wire.emulator.endpoint}/_emulator/phones/%ff`);
  expect(byControl.status).toBe(400);
});

it('refuses a body that is nested more deeply than readers of JSON go', async () => {
  const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  const byQueues = await call('AmazonSQS.CreateQueue', { QueueName: 'deep', tags: nested(2_000) });
  expect([byQueues.status, byQueues.json['__type']]).toEqual([400, 'SerializationException']);
  const authorization = 'AWS4-HMAC-SHA256 Credential=test/20261123/eu-west-2/connect/aws4_request, SignedHeaders=host, Signature=0';
  const body = `{"InstanceId":"x","SearchCriteria":${'{"OrConditions":['.repeat(20_000)}${']}'.repeat(20_000)}}`;
  const byConnect = await fetch(`${wire.emulator.endpoint}/search-queues`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
  expect(byConnect.status).toBe(400);
  const byText = await call('AmazonSQS.CreateQueue', { QueueName: 'brackets', tags: { text: '[{'.repeat(2_000) } });
  expect(byText.status).toBe(200);
});

it.each(['AmazonSQS', 'DynamoDB_20120810', 'DynamoDBStreams_20120810', 'AWSEvents', 'secretsmanager', 'Transcribe', 'ServiceQuotasV20190624', 'AWSCognitoIdentityProviderService'])('%s takes no operation for one because every object has something of that name', async (service) => {
  for (const name of ['constructor', 'toString', '__proto__']) {
    const answer = await wire.json(service.toLowerCase(), `${service}.${name}`, {});
    expect([answer.status, answer.json['__type']]).toEqual([501, 'NotEmulated']);
  }
});
