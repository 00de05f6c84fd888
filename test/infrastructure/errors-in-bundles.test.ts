import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLING } from '../../lib/bundles/bundle-functions';
import { CUTS, ERRORS_WITH_CLASS } from '../../lib/bundles/cuts';
import { cutting } from '../../lib/bundles/cutting';

const TOP = join(__dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'errors-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Asks three services that refuse, and prints the errors as the code gets them. */
const ASKING = `
  import { ConnectClient, StopContactCommand } from '@aws-sdk/client-connect';
  import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
  import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
  import { Readable } from 'node:stream';
  const refusing = (statusCode, headers, body) => ({
    region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: { handle: async () => ({ response: { statusCode, headers, body: Readable.from([Buffer.from(body)]) } }), metadata: { handlerProtocol: 'http/1.1' } },
  });
  const told = [];
  const ask = (sent) => sent.catch((error) => told.push({ name: error.name, message: error.message, isConditional: error instanceof ConditionalCheckFailedException, item: error.Item, ...(error instanceof TransactionCanceledException && { reasons: error.CancellationReasons }) }));
  const json = (type) => ({ 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
  await ask(new ConnectClient(refusing(404, json('ResourceNotFoundException'), '{"Message":"No such contact."}')).send(new StopContactCommand({ InstanceId: 'i', ContactId: 'c' })));
  await ask(new DynamoDBClient(refusing(400, json(''), '{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"The conditional request failed","Item":{"id":{"S":"there"}}}')).send(new PutItemCommand({ TableName: 't', Item: { id: { S: 'a' } } })));
  await ask(new DynamoDBClient(refusing(400, json(''), '{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","Message":"Transaction cancelled","CancellationReasons":[{"Code":"None"},{"Code":"ConditionalCheckFailed"}]}')).send(new TransactWriteItemsCommand({ TransactItems: [] })));
  await ask(new SNSClient(refusing(400, {}, '<ErrorResponse><Error><Type>Sender</Type><Code>EndpointDisabled</Code><Message>Endpoint is disabled</Message></Error></ErrorResponse>')).send(new PublishCommand({ TargetArn: 't', Message: 'm' })));
  console.log(JSON.stringify(told));
`;

test('errors keep their names and messages in a bundle, and those that are looked into keep their classes and members', async () => {
  const outfile = join(directory, 'index.mjs');
  const cuts = CUTS.filter(({ of }) => of.startsWith('schemas'));
  await build({ ...BUNDLING, stdin: { contents: ASKING, resolveDir: TOP }, outfile, plugins: [cutting(cuts)] });
  expect(readFileSync(outfile, 'utf8')).not.toContain('ContactFlowNotPublishedException');
  expect(JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }))).toEqual([
    { name: 'ResourceNotFoundException', message: 'No such contact.', isConditional: false },
    { name: 'ConditionalCheckFailedException', message: 'The conditional request failed', isConditional: true, item: { id: { S: 'there' } } },
    { name: 'TransactionCanceledException', message: 'Transaction cancelled', isConditional: false, reasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }] },
    { name: 'EndpointDisabled', message: 'Endpoint is disabled', isConditional: false },
  ]);
});

test('no function tests for the class of another error', () => {
  const sources = readdirSync(join(TOP, 'lambda'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const tested = sources.flatMap((path) => [...readFileSync(join(TOP, 'lambda', path), 'utf8').matchAll(/instanceof (\w+Exception)\b/g)].map(([, name]) => name!));
  expect([...new Set(tested)]).toEqual(ERRORS_WITH_CLASS);
});
