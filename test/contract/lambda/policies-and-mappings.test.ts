import { lambdaTrust, openWire, type Wire } from '../front-door/wire';
import { arn, greeterCalls } from './greeter';

let wire: Wire;
beforeEach(async () => {
  wire = await openWire();
  await wire.form('iam', 'CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: lambdaTrust });
});
afterEach(() => wire.close());

const create = (more: object = {}, source?: string) => greeterCalls(wire).create(more, source);

describe('a function’s own policy', () => {
  const add = (StatementId: string) => wire.lambda('POST', '/functions/greet/policy', { body: { StatementId, Action: 'lambda:InvokeFunction', Principal: 'events.amazonaws.com', SourceArn: 'x' } });

  it('grows and shrinks by statement', async () => {
    await create();
    expect((await wire.lambda('GET', '/functions/greet/policy')).status).toBe(404);
    const { json } = await add('rule');
    const statement = JSON.parse(json['Statement']!) as object;
    expect(statement).toMatchObject({ Sid: 'rule', Principal: { Service: 'events.amazonaws.com' }, Resource: arn, Condition: { ArnLike: { 'aws:SourceArn': 'x' } } });
    expect(JSON.parse((await wire.lambda('GET', '/functions/greet/policy')).json['Policy']!)).toMatchObject({ Statement: [statement] });
    expect((await add('rule')).headers.get('x-amzn-errortype')).toBe('ResourceConflictException');
    expect((await wire.lambda('DELETE', '/functions/greet/policy/rule')).status).toBe(204);
    expect((await wire.lambda('DELETE', '/functions/greet/policy/rule')).status).toBe(404);
  });
});

it.each([
  [{ StatementId: 'a.b' }, 'ValidationException', 'statementId'],
  [{ Principal: 'invalid.example.com' }, 'InvalidParameterValueException', 'The provided principal was invalid.'],
])('a permission is refused with %j', async (more, code, named) => {
  await create();
  const answer = await wire.lambda('POST', '/functions/greet/policy', { body: { StatementId: 's', Action: 'lambda:InvokeFunction', Principal: 'events.amazonaws.com', ...more } });
  expect([answer.headers.get('x-amzn-errortype'), answer.text]).toEqual([code, expect.stringContaining(named)]);
});

describe('an event source mapping', () => {
  const queueArn = 'arn:aws:sqs:eu-west-2:111122223333:work';
  const map = (more: object = {}) => wire.lambda('POST', '/event-source-mappings/', { body: { EventSourceArn: queueArn, FunctionName: 'greet', ...more } });

  it('works a queue off until it is deleted', async () => {
    wire.emulator.sqs.create('work');
    await create({}, 'export const handler = async ({ Records }) => console.log(JSON.stringify({ level: "WORKED", bodies: Records.map(({ body }) => body) }));');
    expect((await map()).text).toContain('does not have permissions to call ReceiveMessage');
    await wire.form('iam', 'AttachRolePolicy', { RoleName: 'worker', PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole' });
    const made = await map({ BatchSize: 2 });
    expect([made.status, made.json]).toMatchObject([202, { EventSourceArn: queueArn, FunctionArn: arn, BatchSize: 2, State: 'Creating' }]);
    expect((await map()).status).toBe(409);
    expect((await wire.lambda('GET', '/event-source-mappings/?FunctionName=greet')).json).toMatchObject({ EventSourceMappings: [{ UUID: made.json['UUID'], State: 'Enabled' }] });
    expect((await wire.lambda('GET', '/event-source-mappings/?FunctionName=other')).json).toEqual({ EventSourceMappings: [] });
    const worked = async (body: string) => {
      wire.emulator.sqs.deliver(queueArn, { body });
      await wire.emulator.time.advance(1000);
      return wire.emulator.journal.entries.filter(({ what }) => what === 'WORKED').length;
    };
    expect(await worked('one')).toBe(1);
    expect((await wire.lambda('DELETE', `/event-source-mappings/${made.json['UUID']}`)).json).toMatchObject({ State: 'Deleting' });
    expect(await worked('two')).toBe(1);
    expect((await wire.lambda('GET', `/event-source-mappings/${made.json['UUID']}`)).status).toBe(404);
  });

  it('begins no further batch once it is deleted, while one is under way', async () => {
    wire.emulator.sqs.create('work');
    await wire.form('iam', 'AttachRolePolicy', { RoleName: 'worker', PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole' });
    await create({}, 'export const handler = async () => new Promise((done) => setTimeout(done, 1000));');
    const { json } = await map({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
    ['one', 'two', 'three'].forEach((body) => wire.emulator.sqs.deliver(queueArn, { body }));
    await wire.emulator.time.advance(500);
    await wire.lambda('DELETE', `/event-source-mappings/${json['UUID']}`);
    await wire.emulator.time.advance(60_000);
    expect(wire.emulator.sqs.queue('work').peek()).toMatchObject([{ body: 'three', receiveCount: 0 }]);
  });

  it('is refused for another source, an unknown answer, and a function that is not there', async () => {
    wire.emulator.sqs.create('work');
    expect((await map({ EventSourceArn: 'arn:aws:mq:eu-west-2:111122223333:broker:b' })).text).toContain('the event source arn:aws:mq');
    expect((await map({ FunctionResponseTypes: ['Colours'] })).text).toContain('Colours');
    expect((await map()).json).toEqual({ Message: 'Function does not exist' });
    await create();
    expect((await map({ EventSourceArn: `${queueArn}-2` })).text).toContain('SQS Error Code: AWS.SimpleQueueService.NonExistentQueue.');
  });
});
