import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../../../emulator/emulator';
import { createStack } from '../../../../local/cloudformation/create-stack';
import { checkTemplate } from '../../../../local/cloudformation/template';

let emulator: Emulator;
let assets: string;

beforeEach(async () => {
  emulator = await startEmulator();
  assets = mkdtempSync(join(tmpdir(), 'create-stack-'));
});
afterEach(async () => {
  await emulator.stop();
  rmSync(assets, { recursive: true });
});

const create = (raw: Record<string, unknown>) => createStack(emulator, { stackName: 'Sample', template: checkTemplate(raw), assetDirectory: () => assets });
const resources = (Resources: object) => create({ Resources });

/** A function whose whole code is the body of its handler. */
function functionResources(body: string, Variables: object = {}) {
  writeFileSync(join(assets, 'index.mjs'), `export const handler = async (event) => { ${body} };`);
  return {
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' } } } },
    Maker: {
      Type: 'AWS::Lambda::Function',
      Properties: { Code: { S3Key: 'code.zip' }, Handler: 'index.handler', Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, Timeout: 10, Environment: { Variables } },
    },
  };
}

describe('creating a stack', () => {
  test('gives a function what its template says: the name of a table and the ARN of a queue', async () => {
    await resources({
      ...functionResources('return { table: process.env.TABLE, queue: process.env.QUEUE };', { TABLE: { Ref: 'Table' }, QUEUE: { 'Fn::GetAtt': ['Queue', 'Arn'] } }),
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'callbacks',
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          BillingMode: 'PAY_PER_REQUEST',
        },
      },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'failures' } },
    });
    const { name } = emulator.functions.list()[0]!;
    expect(await emulator.functions.invoke({ function: name, payload: {} })).toEqual({
      payload: { table: 'callbacks', queue: `arn:aws:sqs:${emulator.region}:${emulator.accountId}:failures` },
    });
  });

  test('leaves out a resource whose condition does not hold', async () => {
    const stack = await create({
      Conditions: { Live: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'elsewhere'] } },
      Resources: { Queue: { Type: 'AWS::SQS::Queue', Condition: 'Live', Properties: { QueueName: 'live' } }, Log: { Type: 'AWS::Logs::LogGroup' } },
    });
    expect([...stack.resources.keys()]).toEqual(['Log']);
    expect(emulator.sqs.queues()).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['type', { Room: { Type: 'AWS::Chatbot::SlackChannelConfiguration' } }, 'Resource type AWS::Chatbot::SlackChannelConfiguration is not emulated. Known: AWS::ApiGatewayV2::Api'],
    ['property', { Last: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } } }, 'AWS::SQS::Queue Last.Colour is not emulated. Known: DelaySeconds'],
    ['nested property', { Last: { Type: 'AWS::Connect::Queue', Properties: { OutboundCallerConfig: { OutboundEmail: 'x' } } } }, 'AWS::Connect::Queue Last.OutboundCallerConfig.OutboundEmail is not emulated'],
    ['intrinsic function', { Last: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::ImportValue': 'x' } } } }, 'Intrinsic function Fn::ImportValue is not emulated'],
  ])('refuses an unknown %s by name before anything is made', async (_, unknown, sentence) => {
    await expect(resources({ First: { Type: 'AWS::SQS::Queue' }, ...unknown })).rejects.toThrow(sentence);
    expect(emulator.sqs.queues()).toEqual([]);
  });

  test('refuses an unknown property also where only a condition brings it in', async () => {
    const Conditions = { Always: { 'Fn::Equals': ['a', 'a'] } };
    const OutboundCallerConfig = { 'Fn::If': ['Always', { Surprise: 1 }, { Ref: 'AWS::NoValue' }] };
    await expect(create({ Conditions, Resources: { Line: { Type: 'AWS::Connect::Queue', Properties: { OutboundCallerConfig } } } })).rejects.toThrow(
      'AWS::Connect::Queue Line.OutboundCallerConfig.Surprise is not emulated',
    );
  });

  test('refuses a role that IAM would refuse', async () => {
    const role = (Statement: object) => resources({ Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement } } } });
    await expect(role({ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole', Resource: '*' })).rejects.toThrow('Has prohibited field Resource');
  });

  test('refuses a template for another instance than the one that runs', async () => {
    const InstanceArn = 'arn:aws:connect:eu-west-2:111122223333:instance/99999999-9999-9999-9999-999999999999';
    await expect(resources({ Line: { Type: 'AWS::Connect::Queue', Properties: { InstanceArn, Name: 'Line' } } })).rejects.toThrow(
      `AWS::Connect::Queue Line was not created: it is for the instance ${InstanceArn}, but ${emulator.connect.instanceArn} runs here.`,
    );
  });
});

describe('a custom resource', () => {
  const answer = (fields: string) => `
    const answer = { RequestId: event.RequestId, StackId: event.StackId, LogicalResourceId: event.LogicalResourceId, ${fields} };
    await fetch(event.ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });`;
  const binding = { Binding: { Type: 'Custom::Binding', Properties: { ServiceToken: { 'Fn::GetAtt': ['Maker', 'Arn'] }, Number: '7' } } };

  test('is what its function answers', async () => {
    const stack = await resources({
      ...functionResources(answer(`Status: 'SUCCESS', PhysicalResourceId: 'binding-' + event.ResourceProperties.Number, Data: { Said: event.RequestType }`)),
      ...binding,
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Join': ['-', [{ Ref: 'Binding' }, { 'Fn::GetAtt': ['Binding', 'Said'] }]] } } },
    });
    expect(stack.resources.get('Queue')?.attributes?.QueueName).toBe('binding-7-Create');
  });

  test('that its function fails fails the stack, with the reason', async () => {
    const made = resources({ ...functionResources(answer(`Status: 'FAILED', PhysicalResourceId: 'x', Reason: 'The number is not ours.'`)), ...binding });
    await expect(made).rejects.toThrow('Custom::Binding Binding was not created: The number is not ours.');
  });

  test('whose function never answers fails the stack after an hour, and does not hang', async () => {
    const startedAt = emulator.time.now();
    await expect(resources({ ...functionResources('return 1;'), ...binding })).rejects.toThrow('its function did not answer within 3600 seconds.');
    expect(emulator.time.now() - startedAt).toBe(3_600_000);
  });
});
