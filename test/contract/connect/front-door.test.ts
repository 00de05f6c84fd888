import { ConnectClient, DescribeInstanceCommand, ListUsersCommand, PauseContactCommand, StartOutboundVoiceContactCommand } from '@aws-sdk/client-connect';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { HANG_SECONDS } from '../../../emulator/front-door/front-door';
import { closeWorld, openWorld, outsideNumber, ownNumber, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => closeWorld(world));

const dialInput = () => ({ InstanceId: world.instanceId, DestinationPhoneNumber: outsideNumber, ContactFlowId: world.ids.spareFlow, SourcePhoneNumber: ownNumber });
const calls = () => world.emulator.journal.entries.filter(({ kind }) => kind === 'call');
const contacts = () => world.emulator.connect.centre.store.contacts.size;
const as = (accessKeyId: string) => ({ endpoint: world.emulator.endpoint, region: world.emulator.region, credentials: { accessKeyId, secretAccessKey: 'x' }, maxAttempts: 1 });
const raw = (path: string, init: RequestInit = {}) => fetch(`${world.emulator.endpoint}${path}`, init);
const signedFor = (service: string) => ({ authorization: `AWS4-HMAC-SHA256 Credential=test/20261123/eu-west-2/${service}/aws4_request, SignedHeaders=host, Signature=0` });

describe('one port for all services', () => {
  it('tells Connect, DynamoDB and SQS apart', async () => {
    expect((await world.client.send(new DescribeInstanceCommand({ InstanceId: world.instanceId }))).Instance?.Id).toBe(world.instanceId);
    expect((await new DynamoDBClient(as('test')).send(new ListTablesCommand({}))).TableNames).toEqual([]);
    expect((await new SQSClient(as('test')).send(new CreateQueueCommand({ QueueName: 'q' }))).QueueUrl).toContain('/q');
    expect(calls().map(({ what, detail }) => [detail.service, what, detail.outcome])).toEqual([
      ['connect', 'DescribeInstance', 'ok'],
      ['dynamodb', 'ListTables', 'ok'],
      ['sqs', 'CreateQueue', 'ok'],
    ]);
  });

  it('keeps a socket for as long as the caller does: its answer names no time after which it would close', async () => {
    const answer = await raw('/', { headers: signedFor('connect') });
    expect([answer.headers.get('connection'), answer.headers.get('keep-alive')]).toEqual(['keep-alive', null]);
  });

  it('answers STS who the caller is', async () => {
    const body = 'Action=GetCallerIdentity&Version=2011-06-15';
    const answer = await raw('/', { method: 'POST', body, headers: { ...signedFor('sts'), 'content-type': 'application/x-www-form-urlencoded' } });
    expect(await answer.text()).toContain('<Account>111122223333</Account>');
  });

  it('asks for a signature', async () => {
    const answer = await raw(`/instance/${world.instanceId}`);
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([403, 'MissingAuthenticationTokenException']);
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each([
    { lacking: 'an operation of Connect', service: 'connect', path: '/contact/pause', init: { method: 'POST', body: '{}' }, named: 'connect:PauseContact' },
    { lacking: 'an address nobody knows', service: 'connect', path: '/moon', init: { method: 'GET' }, named: 'GET /moon' },
    { lacking: 'another service', service: 'polly', path: '/v1/speech', init: { method: 'POST', body: '{}' }, named: 'the service polly' },
    {
      lacking: 'another JSON service',
      service: 'kms',
      path: '/',
      init: { method: 'POST', body: '{}', headers: { 'x-amz-target': 'TrentService.Encrypt' } },
      named: 'TrentService.Encrypt',
    },
    { lacking: 'an operation of IAM', service: 'iam', path: '/', init: { method: 'POST', body: 'Action=CreateUser', headers: form }, named: 'iam:CreateUser' },
  ])('names $lacking as not emulated, with 501', async ({ service, path, init, named }) => {
    const answer = await raw(path, { ...init, headers: { ...signedFor(service), ...init.headers } });
    const text = await answer.text();
    expect(answer.status).toBe(501);
    expect(text).toContain(named);
    expect(`${answer.headers.get('x-amzn-errortype')} ${text}`).toContain('NotEmulated');
  });

  it('shows the SDK an error of its own, not one of Connect', async () => {
    const pause = new PauseContactCommand({ InstanceId: 'i', ContactId: 'c' });
    await expect(world.client.send(pause)).rejects.toMatchObject({ name: 'NotEmulated', $metadata: { httpStatusCode: 501 } });
  });

  it('refuses a member that it would have to ignore', async () => {
    await expect(world.send('CreateQueue', { InstanceId: world.instanceId, Name: 'x', HoursOfOperationId: world.ids.hours, OutboundEmailConfig: { OutboundEmailAddressId: 'e' } })).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('CreateQueue with OutboundEmailConfig') as string,
    });
  });

  it.each([
    ['{', 'body: is not JSON'],
    ['[]', 'body: must be a JSON object'],
    ['{"Colour":"red"}', 'Colour: StartOutboundVoiceContactRequest has no such member'],
  ])('refuses the body %s as Connect would', async (body, message) => {
    const answer = await raw('/contact/outbound-voice', { method: 'PUT', body, headers: signedFor('connect') });
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([400, 'InvalidRequestException']);
    expect(await answer.text()).toContain(message);
  });

  it('refuses a query parameter that the operation does not have', async () => {
    const answer = await raw(`/users-summary/${world.instanceId}?colour=red`, { headers: signedFor('connect') });
    expect(await answer.text()).toContain('colour: ListUsers has no such query parameter. It has: nextToken, maxResults');
  });
});

describe('who may do what', () => {
  const roleWith = (Action: string, Resource: string) =>
    world.emulator.iam.createRole({ name: 'Caller', policies: [{ name: 'p', document: { Statement: [{ Effect: 'Allow', Action, Resource }] } }] }).accessKeyId;

  it('lets a role do what its policy allows, and nothing beside it', async () => {
    const client = new ConnectClient(as(roleWith('connect:StartOutboundVoiceContact', `${world.arns.instance}/contact/*`)));
    await client.send(new StartOutboundVoiceContactCommand(dialInput()));
    await expect(client.send(new ListUsersCommand({ InstanceId: world.instanceId }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(/assumed-role\/Caller.*connect:ListUsers/) as string,
    });
  });

  it('refuses another instance than the one that is allowed', async () => {
    const client = new ConnectClient(as(roleWith('connect:*', 'arn:aws:connect:eu-west-2:111122223333:instance/other/*')));
    await expect(client.send(new StartOutboundVoiceContactCommand(dialInput()))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(contacts()).toBe(0);
  });

  it('writes the caller into the journal', async () => {
    const client = new ConnectClient(as(roleWith('connect:ListUsers', '*')));
    await client.send(new ListUsersCommand({ InstanceId: world.instanceId }));
    expect(calls().at(-1)).toMatchObject({ what: 'ListUsers', detail: { caller: expect.stringContaining('assumed-role/Caller') as string, outcome: 'ok' } });
  });
});

describe('injected faults', () => {
  const dial = () => world.client.send(new StartOutboundVoiceContactCommand(dialInput()));

  it('error-before: nothing happened', async () => {
    world.emulator.faults.inject({ operation: 'StartOutboundVoiceContact', kind: 'error-before' });
    await expect(dial()).rejects.toMatchObject({ name: 'InternalServiceException', $metadata: { httpStatusCode: 500 } });
    expect(contacts()).toBe(0);
  });

  it('error-after: it happened all the same', async () => {
    world.emulator.faults.inject({ operation: 'StartOutboundVoiceContact', kind: 'error-after' });
    await expect(dial()).rejects.toMatchObject({ name: 'InternalServiceException' });
    expect(contacts()).toBe(1);
  });

  it('throttle: in the words of the service, and nothing happened', async () => {
    world.emulator.faults.inject({ service: 'connect', kind: 'throttle', nth: 1 });
    await expect(dial()).rejects.toMatchObject({ name: 'TooManyRequestsException', $metadata: { httpStatusCode: 429 } });
    expect(contacts()).toBe(0);
    await dial();
    expect(contacts()).toBe(1);
  });

  it.each([
    ['timeout-before', 0],
    ['timeout-after', 1],
  ] as const)('%s: no answer, and %d calls made', async (kind, made) => {
    world.emulator.faults.inject({ operation: 'StartOutboundVoiceContact', kind });
    const outcome = dial().catch((error: unknown) => error as Error);
    await untilCalled();
    await world.emulator.time.advance(HANG_SECONDS * 1000);
    expect(await outcome).toMatchObject({ message: expect.stringContaining('socket hang up') as string });
    expect(contacts()).toBe(made);
    expect(calls().at(-1)).toMatchObject({ detail: { outcome: 'silence', fault: kind } });
  });

  it('late: it happened at once, and the answer comes after that time', async () => {
    world.emulator.faults.inject({ operation: 'StartOutboundVoiceContact', kind: 'late', lateSeconds: 9.5 });
    let answered = false;
    const outcome = dial().finally(() => (answered = true));
    await untilCalled();
    await world.emulator.time.advance(9_400);
    expect([contacts(), answered]).toEqual([1, false]);
    await world.emulator.time.advance(100);
    expect(await outcome).toMatchObject({ ContactId: expect.any(String) as string });
  });

  it('do not strike what the owner of the emulator does in process', async () => {
    world.emulator.faults.inject({ kind: 'error-before' });
    await expect(world.emulator.call('connect', 'ListUsers', { InstanceId: world.instanceId })).resolves.toMatchObject({ UserSummaryList: [{ Username: 'ada' }] });
  });
});

/** Resolves with the next call in the journal. */
function untilCalled(): Promise<void> {
  return new Promise((resolve) => {
    const stop = world.emulator.journal.listen(({ kind }) => {
      if (kind !== 'call') return;
      stop();
      resolve();
    });
  });
}

describe('calls in process', () => {
  it('are checked like those on the wire', async () => {
    await expect(world.emulator.call('connect', 'DescribeUser', { InstanceId: world.instanceId })).rejects.toMatchObject({ code: 'InvalidRequestException' });
    await expect(world.emulator.call('connect', 'PauseContact', {})).rejects.toMatchObject({ code: 'NotEmulated' });
  });

  it('keep the types of the SDK', async () => {
    const ContactId = await world.queuedContact();
    const output = await world.emulator.call('connect', 'DescribeContact', { InstanceId: world.instanceId, ContactId });
    expect(output).toMatchObject({ Contact: { InitiationTimestamp: expect.any(Date) as Date } });
  });
});

describe('quotas and tokens', () => {
  it('lets five dials through at once and two each second after', async () => {
    const own = await openWorld({ quotas: 'default' });
    const input = { InstanceId: own.instanceId, DestinationPhoneNumber: outsideNumber, ContactFlowId: own.ids.spareFlow, SourcePhoneNumber: ownNumber };
    const dial = () => own.send('StartOutboundVoiceContact', input).then(() => 'dialled', (error: unknown) => (error as Error).name);
    const burst = [];
    for (let call = 0; call < 6; call += 1) burst.push(await dial());
    expect(burst).toEqual([...Array<string>(5).fill('dialled'), 'TooManyRequestsException']);
    await own.emulator.time.advance(500);
    expect([await dial(), await dial()]).toEqual(['dialled', 'TooManyRequestsException']);
    await closeWorld(own);
  });

  it('dials once for one ClientToken, however often it comes', async () => {
    const dial = (ClientToken: string) => world.client.send(new StartOutboundVoiceContactCommand({ ...dialInput(), ClientToken }));
    const answers = await Promise.all(['t', 't', 't', 'u'].map(dial));
    expect(new Set(answers.map(({ ContactId }) => ContactId)).size).toBe(2);
    expect(contacts()).toBe(2);
  });

  it('claims a number once for one ClientToken', async () => {
    const claim = () =>
      world.send('ClaimPhoneNumber', { TargetArn: world.arns.instance, PhoneNumber: '+442079460123', ClientToken: 'aaaaaaaa-0000-4000-8000-000000000000' });
    expect(await claim()).toEqual(await claim());
  });
});
