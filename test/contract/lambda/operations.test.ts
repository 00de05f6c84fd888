import { existsSync } from 'node:fs';
import { element, lambdaTrust, openWire, type Wire } from '../front-door/wire';
import { arn, greeterCalls, roleArn, zip } from './greeter';

let wire: Wire;
let calls: ReturnType<typeof greeterCalls>;
beforeEach(async () => {
  wire = await openWire();
  await wire.form('iam', 'CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: lambdaTrust });
  calls = greeterCalls(wire);
});
afterEach(() => wire.close());

const create: typeof calls.create = (...given) => calls.create(...given);
const invoke: typeof calls.invoke = (...given) => calls.invoke(...given);

/** Waits until the function has begun to run. Time may be moved only then. */
const invoked = (name: string) =>
  new Promise<void>((resolve) => wire.emulator.journal.listen(({ what, detail }) => what === 'invoked' && detail['function'] === name && resolve()));

describe('a function made over the wire', () => {
  it('runs, and is told back as it was made', async () => {
    const made = await create({ Timeout: 5, MemorySize: 256, Description: 'says hello', Environment: { Variables: { FROM: 'Ada' } } });
    expect([made.status, made.json]).toMatchObject([201, { FunctionArn: arn, Timeout: 5, MemorySize: 256, State: 'Active', LastModified: '2026-11-23T09:00:00.000+0000' }]);
    expect((await wire.lambda('GET', '/functions/greet')).json).toEqual({ Configuration: made.json });
    expect((await wire.lambda('GET', `/functions/${encodeURIComponent(arn)}/configuration`)).json).toEqual(made.json);
    expect((await wire.lambda('GET', '/functions/')).json).toEqual({ Functions: [made.json] });
    const answer = await invoke({ name: 'Bob' });
    expect([answer.status, answer.json, answer.headers.get('x-amz-executed-version')]).toEqual([200, { hello: 'Bob', from: 'Ada' }, '$LATEST']);
  });

  it('runs new settings and new code from the next invocation on', async () => {
    await create({ Environment: { Variables: { FROM: 'Ada' } } });
    await invoke();
    await wire.lambda('PUT', '/functions/greet/configuration', { body: { Environment: { Variables: { FROM: 'Eve' } } } });
    expect((await invoke()).json).toEqual({ from: 'Eve' });
    await wire.lambda('PUT', '/functions/greet/code', { body: { ZipFile: zip('exports.handler = async () => process.env.FROM + " again"', 'index.js') } });
    expect((await invoke()).text).toBe('"Eve again"');
  });

  it('ends an invocation under way in the code it began with', async () => {
    await create({}, 'export const handler = async () => { await new Promise((done) => setTimeout(done, 1000)); return "old"; };');
    const underWay = invoke();
    await invoked('greet');
    await wire.lambda('PUT', '/functions/greet/code', { body: { ZipFile: zip('export const handler = async () => "new";') } });
    expect((await invoke()).text).toBe('"new"');
    await wire.emulator.time.advance(1000);
    expect((await underWay).text).toBe('"old"');
  });

  it('says in a header that it failed, and how in the body', async () => {
    await create({}, 'export const handler = async () => { throw new TypeError("no"); };');
    const answer = await invoke();
    expect([answer.status, answer.headers.get('x-amz-function-error'), answer.json]).toMatchObject([200, 'Unhandled', { errorType: 'TypeError', errorMessage: 'no' }]);
  });

  it('takes an event without waiting, and says whether it would run', async () => {
    await create({}, 'export const handler = async (event) => console.log(JSON.stringify({ level: "HEARD", event }));');
    expect((await invoke({ n: 1 }, { 'x-amz-invocation-type': 'DryRun' })).status).toBe(204);
    expect((await invoke({ n: 2 }, { 'x-amz-invocation-type': 'Event' })).status).toBe(202);
    await wire.emulator.time.advance(0);
    expect(wire.emulator.journal.entries.filter(({ what }) => what === 'HEARD')).toMatchObject([{ detail: { line: { event: { n: 2 } } } }]);
  });

  it('may wait: time passes while an answer is owed', async () => {
    await create({}, 'export const handler = async () => { const before = Date.now(); await new Promise((done) => setTimeout(done, 2000)); return Date.now() - before; };');
    const answer = invoke();
    await invoked('greet');
    await wire.emulator.time.advance(2000);
    expect((await answer).text).toBe('2000');
  });

  it('may invoke another function with its role’s right, and waits for it', async () => {
    await create({}, 'export const handler = async (event) => { await new Promise((done) => setTimeout(done, 1000)); return { hello: event.name }; };');
    const caller = `export const handler = async (event) => {
      const authorization = 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20261123/eu-west-2/lambda/aws4_request, SignedHeaders=host, Signature=0';
      const answer = await new Promise((resolve, reject) => {
        const call = require('node:http').request(process.env.AWS_ENDPOINT_URL + '/2015-03-31/functions/greet/invocations', { method: 'POST', headers: { authorization } }, resolve);
        call.on('error', reject).end(JSON.stringify(event));
      });
      let text = '';
      for await (const chunk of answer) text += chunk;
      return { status: answer.statusCode, text };
    };`.replace('export const handler', 'exports.handler');
    const made = await create({ FunctionName: 'caller', Timeout: 10, Code: { ZipFile: zip(caller, 'index.js') } });
    expect(made.status).toBe(201);
    expect((await invoke({ name: 'Bob' }, {}, 'caller')).json).toMatchObject({ status: 400, text: expect.stringContaining('lambda:InvokeFunction') as string });
    const PolicyDocument = JSON.stringify({ Statement: { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn } });
    await wire.form('iam', 'PutRolePolicy', { RoleName: 'worker', PolicyName: 'invoke', PolicyDocument });
    const answer = invoke({ name: 'Bob' }, {}, 'caller');
    await invoked('greet');
    await wire.emulator.time.advance(1000);
    expect((await answer).json).toEqual({ status: 200, text: '{"hello":"Bob"}' });
  });

  it('is gone when it is deleted, and its code when the emulator stops', async () => {
    await create();
    const { codeDirectory } = wire.emulator.functions.describe('greet');
    expect((await wire.lambda('DELETE', '/functions/greet')).status).toBe(204);
    const answer = await invoke();
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([404, 'ResourceNotFoundException']);
    expect(existsSync(codeDirectory)).toBe(true);
    await wire.emulator.stop();
    expect(existsSync(codeDirectory)).toBe(false);
    wire = await openWire();
  });

  it.each<[string, object, string, string]>([
    ['another language', { Runtime: 'python3.12' }, 'NotEmulated', 'the runtime python3.12'],
    ['code elsewhere', { Code: { S3Bucket: 'b', S3Key: 'k' } }, 'NotEmulated', 'Code.S3Bucket'],
    ['code that is no zip', { Code: { ZipFile: Buffer.from('x').toString('base64') } }, 'InvalidParameterValueException', 'Could not unzip'],
    ['a file that leads out of its folder', { Code: { ZipFile: zip('', '../index.mjs') } }, 'InvalidParameterValueException', 'leads out of it'],
    ['a handler that is not in the code', { Handler: 'main.handler' }, 'InvalidParameterValueException', 'main.js'],
    ['a role that is not there', { Role: `${roleArn}-2` }, 'InvalidParameterValueException', 'cannot be assumed by Lambda'],
    ['too long a description', { Description: 'x'.repeat(257) }, 'ValidationException', 'description'],
    ['a dead-letter queue that is none', { DeadLetterConfig: { TargetArn: 'arn:aws:s3:::box' } }, 'InvalidParameterValueException', 'arn:aws:s3:::box'],
    ['more tags than it may have', { Tags: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v'])) }, 'InvalidParameterValueException', 'tag limit'],
    ['too long a timeout', { Timeout: 901 }, 'ValidationException', '1 to 900'],
    ['a variable of Lambda’s own', { Environment: { Variables: { AWS_REGION: 'x' } } }, 'InvalidParameterValueException', 'AWS_REGION'],
    ['no role', { Role: undefined }, 'InvalidParameterValueException', 'Role'],
    ['a member it does not take', { Layers: ['x'] }, 'NotEmulated', 'lambda:CreateFunction with Layers'],
  ])('is refused with %s', async (...[, more, code, named]) => {
    const answer = await create(more);
    expect([answer.headers.get('x-amzn-errortype'), answer.text]).toEqual([code, expect.stringContaining(named)]);
  });

  it('is refused where the role does not trust Lambda, and a second time by its name', async () => {
    const trust = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' } });
    const other = await wire.form('iam', 'CreateRole', { RoleName: 'other', AssumeRolePolicyDocument: trust });
    expect((await create({ Role: element(other, 'Arn') })).text).toContain('Its trust policy does not name lambda.amazonaws.com');
    await create();
    expect((await create()).status).toBe(409);
  });

  it.each([
    ['of another Region', arn.replace('eu-west-2', 'us-east-1'), "Functions from 'us-east-1' are not reachable in this region ('eu-west-2')"],
    ['of another account', arn.replace('111122223333', '999999999999'), 'Function not found: arn:aws:lambda:eu-west-2:999999999999:function:greet'],
  ])('is no function %s that has its name', async (_what, name, Message) => {
    await create();
    const answer = await wire.lambda('GET', `/functions/${encodeURIComponent(name)}`);
    expect([answer.status, answer.json]).toEqual([404, { Message }]);
  });

  it('is refused an event that is no JSON, logs in the answer, and a version', async () => {
    await create();
    expect((await invoke('{')).headers.get('x-amzn-errortype')).toBe('InvalidRequestContentException');
    expect((await invoke({}, { 'x-amz-log-type': 'Tail' })).text).toContain('LogType Tail');
    expect((await wire.lambda('GET', '/functions/greet?Qualifier=7')).text).toContain('the qualifier 7');
    expect((await wire.lambda('POST', '/functions/greet/versions')).text).toContain('POST /2015-03-31/functions/greet/versions');
  });
});
