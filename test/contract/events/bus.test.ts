import { createEvents, type Events } from '../../../emulator/events/events';
import { createSqs, type Sqs } from '../../../emulator/sqs/sqs';
import { startBench, type Bench } from '../lambda/function-bench';

const account = { accountId: '111122223333', region: 'us-east-1', seed: 'bus' };
const queueArn = (name: string) => `arn:aws:sqs:us-east-1:111122223333:${name}`;
let bench: Bench;
let sqs: Sqs;
let events: Events;

beforeEach(async () => {
  bench = await startBench();
  const { time, journal, iam, functions } = bench;
  sqs = createSqs({ time, journal, iam, ...account, endpoint: () => 'http://127.0.0.1' });
  events = createEvents({ time, journal, iam, functions, sqs, ...account });
  for (const name of ['heard', 'dead']) {
    sqs.create(name);
    sqs.setPolicy(name, { Statement: { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queueArn(name) } });
  }
});
afterEach(() => bench.stop());

const listen = (pattern: Record<string, unknown>) => {
  events.putRule({ name: 'rule', pattern });
  events.putTargets('rule', [{ id: 'queue', arn: queueArn('heard') }]);
};
const publish = (n: number) => events.publish({ source: 'aws.connect', 'detail-type': 'Contact Event', detail: { n } });
const heard = () => sqs.queue('heard').peek().map(({ body }) => (JSON.parse(body) as { detail: { n: number } }).detail.n);

describe('the default bus', () => {
  it('hands an event to each rule whose pattern matches, in EventBridge’s envelope', async () => {
    listen({ source: ['aws.connect'], detail: { n: [{ numeric: ['>', 1] }] } });
    publish(1);
    publish(2);
    await bench.time.advance(0);
    expect(sqs.queue('heard').peek().map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { version: '0', source: 'aws.connect', account: '111122223333', region: 'us-east-1', time: '2026-11-23T09:00:00Z', resources: [], detail: { n: 2 } },
    ]);
  });

  it('invokes a function only when the function lets the rule, and dead-letters what it may not deliver', async () => {
    const { arn } = bench.deploy('listener', 'export const handler = async (event) => console.log(JSON.stringify({ level: "HEARD", detail: event.detail }));');
    const rule = events.putRule({ name: 'rule', pattern: { source: ['aws.connect'] } });
    events.putTargets('rule', [{ id: 'function', arn, deadLetterArn: queueArn('dead') }]);
    publish(1);
    await bench.time.advance(0);
    expect(sqs.queue('dead').peek()).toMatchObject([{ attributes: { ERROR_CODE: { StringValue: 'NO_PERMISSIONS' }, RULE_ARN: { StringValue: rule.arn } } }]);
    bench.functions.addPermission('listener', { principal: 'events.amazonaws.com', sourceArn: rule.arn });
    publish(2);
    await bench.time.advance(0);
    expect(bench.journal.entries.filter(({ what }) => what === 'HEARD')).toMatchObject([{ detail: { line: { detail: { n: 2 } } } }]);
  });

  it('is apart from a bus that was made: each rule hears the events of its own', async () => {
    const { arn } = events.createBus('own');
    listen({ source: ['aws.connect'] });
    events.putRule({ name: 'rule', bus: 'own', pattern: { source: ['aws.connect'] } });
    events.putTargets('rule', [{ id: 'queue', arn: queueArn('heard') }], 'own');
    publish(1);
    await bench.time.advance(0);
    events.removeTargets('rule', ['queue']);
    publish(2);
    events.publish({ source: 'aws.connect', 'detail-type': 'Contact Event', detail: { n: 3 } }, 'own');
    await bench.time.advance(0);
    expect(heard()).toEqual([1, 3]);
    expect(events.rule('rule', 'own').arn).toBe('arn:aws:events:us-east-1:111122223333:rule/own/rule');
    expect([events.bus(arn).name, events.rules().length, events.rules('own').length]).toEqual(['own', 1, 1]);
    expect(() => events.putRule({ name: 'tick', bus: 'own', scheduleExpression: 'rate(1 minute)' })).toThrow('only on the default event bus');
    expect(() => events.removeBus('own')).toThrow('it has rules');
  });

  it('fires a schedule on virtual time until it is switched off', async () => {
    events.putRule({ name: 'tick', scheduleExpression: 'rate(1 minute)' });
    events.putTargets('tick', [{ id: 'queue', arn: queueArn('heard'), input: '{"detail":{"n":0}}' }]);
    await bench.time.advance(180_000);
    expect(sqs.queue('heard').peek().map(({ sentAt }) => new Date(sentAt).toISOString())).toEqual([
      '2026-11-23T09:01:00.000Z',
      '2026-11-23T09:02:00.000Z',
      '2026-11-23T09:03:00.000Z',
    ]);
    events.setEnabled('tick', false);
    await bench.time.advance(180_000);
    expect(heard()).toHaveLength(3);
  });

  it('refuses sources of AWS from programs, and targets it does not know by name', async () => {
    const input = { Entries: [{ Source: 'aws.connect', DetailType: 'x', Detail: '{}' }, { Source: 'mine', DetailType: 'x', Detail: '{}' }] };
    const output = await events.handle({ operation: 'PutEvents', input, caller: bench.iam.administrator });
    expect(output).toMatchObject({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'NotAuthorizedForSource' }, { EventId: expect.any(String) as string }] });
    events.putRule({ name: 'rule', pattern: { source: ['x'] } });
    expect(() => events.putTargets('rule', [{ id: 'a', arn: 'arn:aws:sns:us-east-1:111122223333:topic' }])).toThrow('Not emulated: event rule target arn:aws:sns');
  });
});

describe('event faults', () => {
  const all = Array.from({ length: 40 }, (_, n) => n);
  const run = async () => {
    all.forEach(publish);
    await bench.time.advance(60_000);
    return heard();
  };

  it('deliver everything once and in order when there are none', async () => {
    listen({ source: ['aws.connect'] });
    expect(await run()).toEqual(all);
  });

  it('delay and thereby shuffle, losing nothing', async () => {
    listen({ source: ['aws.connect'] });
    events.faults.set({ maximumDelaySeconds: 30 });
    const order = await run();
    expect(order).not.toEqual(all);
    expect([...order].sort((a, b) => a - b)).toEqual(all);
  });

  it('double and drop in the given shares', async () => {
    listen({ source: ['aws.connect'] });
    events.faults.set({ doubled: 1 });
    expect((await run()).sort((a, b) => a - b)).toEqual(all.flatMap((n) => [n, n]));
    sqs.queue('heard').purge();
    events.faults.set({ dropped: 1 });
    expect(await run()).toEqual([]);
  });

  it('drop exactly the n-th event that matches', async () => {
    listen({ source: ['aws.connect'] });
    events.faults.dropNth({ pattern: { detail: { n: [{ numeric: ['>=', 10] }] } }, nth: 3 });
    expect(await run()).toEqual(all.filter((n) => n !== 12));
  });
});
