import { startEmulator, type Emulator } from '../../../emulator/emulator';
import type { RuleTarget } from '../../../emulator/events/rule-target';
import type { WebhookAnswer } from '../../../emulator/events/webhooks';

const URL = 'https://app.example.com/hooks';
let emulator: Emulator;
let destination: string;

beforeEach(async () => {
  emulator = await startEmulator({ startAt: '2026-11-23T09:00:00.000Z' });
  const { events, iam, sqs } = emulator;
  const connection = events.destinations.createConnection({ name: 'app', authorization: { type: 'API_KEY', name: 'X-Api-Key', value: 'k-1' } });
  destination = events.destinations.createDestination({ name: 'app', connectionArn: connection.arn, endpoint: URL, method: 'POST' }).arn;
  iam.createRole({ name: 'invoker', policies: [{ name: 'may', document: { Statement: { Effect: 'Allow', Action: 'events:InvokeApiDestination', Resource: destination } } }] });
  iam.createRole({ name: 'powerless' });
  sqs.create('dead', { Policy: JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' } }) });
});
afterEach(() => emulator.stop());

function aim(more: Partial<RuleTarget> = {}): void {
  emulator.events.putRule({ name: 'push', pattern: { source: ['dialback'] } });
  const deadLetterArn = emulator.sqs.queue('dead').arn;
  emulator.events.putTargets('push', [{ id: 'app', arn: destination, roleArn: 'arn:aws:iam::111122223333:role/invoker', deadLetterArn, ...more }]);
}
const publish = () => emulator.events.publish({ source: 'dialback', 'detail-type': 'Ready', detail: { request: 'r-1' } });
const seconds = () => emulator.webhooks.requests(URL).map(({ at }) => (Date.parse(at) - Date.parse('2026-11-23T09:00:00.000Z')) / 1000);
const dead = () => emulator.sqs.queue('dead').peek().map(({ attributes }) => Object.fromEntries(Object.entries(attributes).map(([name, { StringValue }]) => [name, StringValue])));
/** Gives the answers one after the other, and then the last one again and again. */
const answers = (...all: WebhookAnswer[]) => emulator.webhooks.register(URL, () => (all.length > 1 ? all.shift()! : all[0]!));

describe('an API destination', () => {
  it('gets the event with the credentials of its connection', async () => {
    answers({ status: 204 });
    aim();
    publish();
    await emulator.time.advance(600_000);
    const [request, ...more] = emulator.webhooks.requests();
    expect(request).toMatchObject({ method: 'POST', url: URL, headers: { 'x-api-key': 'k-1', 'content-type': 'application/json; charset=utf-8' } });
    expect(JSON.parse(request!.body)).toMatchObject({ source: 'dialback', 'detail-type': 'Ready', detail: { request: 'r-1' } });
    expect([more, dead()]).toEqual([[], []]);
    expect(emulator.journal.entries).toContainEqual(expect.objectContaining({ kind: 'webhook', what: 'SENT', detail: { method: 'POST', url: URL, answer: 204 } }));
    expect(await (await fetch(`${emulator.endpoint}/_emulator/webhooks`)).json()).toHaveLength(1);
  });

  it('gets a part of it, and what the target adds to address and headers', async () => {
    emulator.webhooks.register(`${URL}/de/x`);
    const { destinations } = emulator.events;
    const { arn: connectionArn } = destinations.createConnection({ name: 'basic', authorization: { type: 'BASIC', username: 'u', password: 'p' } });
    destination = destinations.createDestination({ name: 'places', connectionArn, endpoint: `${URL}/*/x`, method: 'PUT' }).arn;
    emulator.iam.putRolePolicy('invoker', { name: 'too', document: { Statement: { Effect: 'Allow', Action: 'events:InvokeApiDestination', Resource: destination } } });
    aim({ inputPath: '$.detail', http: { pathParameterValues: ['de'], headers: { 'X-Kind': 'push' }, query: { v: '1' } } });
    publish();
    await emulator.time.advance(0);
    expect(emulator.webhooks.requests()).toMatchObject([
      { method: 'PUT', url: `${URL}/de/x?v=1`, headers: { 'x-kind': 'push', authorization: `Basic ${Buffer.from('u:p').toString('base64')}` }, body: '{"request":"r-1"}' },
    ]);
  });

  it.each<[string, WebhookAnswer]>([['500', { status: 500 }], ['429', { status: 429 }], ['401', { status: 401 }], ['409', { status: 409 }]])('is tried again after %s, ever more slowly, until it succeeds', async (_, failure) => {
    answers(failure, failure, failure, { status: 200 });
    aim();
    publish();
    await emulator.time.advance(3_600_000);
    expect([seconds(), dead()]).toEqual([[0, 1, 3, 7], []]);
  });

  it('is given five seconds to answer, and as long a pause as it asks for', async () => {
    answers('no answer', { status: 503, retryAfterSeconds: 60 }, { status: 200 });
    aim();
    publish();
    await emulator.time.advance(3_600_000);
    expect(seconds()).toEqual([0, 6, 66]);
  });

  it.each([400, 403, 404, 302])('is not tried again after %i: the event is a dead letter', async (status) => {
    answers({ status });
    aim();
    publish();
    await emulator.time.advance(3_600_000);
    expect([seconds(), dead()]).toEqual([[0], [expect.objectContaining({ ERROR_CODE: 'ERROR_FROM_TARGET', RETRY_ATTEMPTS: '0', TARGET_ARN: destination })]]);
  });

  it('is given up after so many attempts, and after so long', async () => {
    answers({ status: 500 });
    aim({ maximumRetryAttempts: 2 });
    publish();
    await emulator.time.advance(3_600_000);
    expect(seconds()).toHaveLength(3);
    aim({ maximumEventAgeSeconds: 60 });
    publish();
    await emulator.time.advance(3_600_000);
    expect(seconds()).toHaveLength(3 + 6);
    expect(dead().map((letter) => letter['EXHAUSTED_RETRY_CONDITION'])).toEqual(['MaximumRetryAttempts', 'MaximumEventAgeInSeconds']);
  });

  it('cannot be reached where nobody stands in for it', async () => {
    aim({ maximumRetryAttempts: 0 });
    publish();
    await emulator.time.advance(0);
    expect([emulator.webhooks.requests(), dead()]).toEqual([[], [expect.objectContaining({ ERROR_CODE: 'CONNECTION_FAILURE' })]]);
  });

  it('is not called with a role that may not', async () => {
    answers({ status: 200 });
    aim({ roleArn: 'arn:aws:iam::111122223333:role/powerless' });
    publish();
    await emulator.time.advance(0);
    expect([emulator.webhooks.requests(), dead()]).toEqual([[], [expect.objectContaining({ ERROR_CODE: 'NO_PERMISSIONS' })]]);
  });
});

describe('refused when it is made', () => {
  it.each<[Partial<RuleTarget>, string]>([
    [{ roleArn: undefined as never }, 'needs a RoleArn'],
    [{ arn: 'arn:aws:sns:eu-west-2:111122223333:news' }, 'Functions, queues and API destinations are'],
    [{ arn: 'arn:aws:sqs:eu-west-2:111122223333:dead' }, 'RoleArn of the target'],
  ])('a target with %j', (more, message) => {
    expect(() => aim(more)).toThrow(message);
  });

  it('a destination that is not over HTTPS, and one without its connection', () => {
    const { destinations } = emulator.events;
    const { arn: connectionArn } = destinations.createConnection({ name: 'b', authorization: { type: 'BASIC', username: 'u', password: 'p' } });
    expect(() => destinations.createDestination({ name: 'plain', connectionArn, endpoint: 'http://app.example.com', method: 'POST' })).toThrow('must begin with https://');
    expect(() => destinations.createDestination({ name: 'odd', connectionArn, endpoint: URL, method: 'TRACE' })).toThrow('HttpMethod is "TRACE"');
    expect(() => destinations.createDestination({ name: 'alone', connectionArn: 'arn:none', endpoint: URL, method: 'POST' })).toThrow('Connection arn:none does not exist');
  });
});
