import { openWire, type Wire } from '../front-door/wire';

let wire: Wire;
beforeEach(async () => {
  wire = await openWire();
});
afterEach(() => wire.close());

const queue = 'arn:aws:sqs:eu-west-2:111122223333:heard';
const pattern = JSON.stringify({ source: ['mine'] });
const event = { Source: 'mine', DetailType: 'x', Detail: '{"n":1}' };

/** A queue that the bus may send to. */
function openQueue(): void {
  wire.emulator.sqs.create('heard');
  wire.emulator.sqs.setPolicy('heard', { Statement: { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queue } });
}
const heard = async () => {
  await wire.events('PutEvents', { Entries: [event] });
  await wire.emulator.time.advance(0);
  return wire.emulator.sqs.queue('heard').peek().length;
};

describe('a rule made over the wire', () => {
  it('is told back as it was made', async () => {
    const made = await wire.events('PutRule', { Name: 'r', EventPattern: pattern, ScheduleExpression: 'rate(1 minute)', Description: 'both', State: 'DISABLED' });
    const arn = 'arn:aws:events:eu-west-2:111122223333:rule/r';
    expect(made.json).toEqual({ RuleArn: arn });
    const rule = { Name: 'r', Arn: arn, EventPattern: pattern, ScheduleExpression: 'rate(1 minute)', Description: 'both', State: 'DISABLED', EventBusName: 'default' };
    expect((await wire.events('DescribeRule', { Name: 'r' })).json).toEqual({ ...rule, CreatedBy: '111122223333' });
    expect((await wire.events('ListRules', { NamePrefix: 'r' })).json).toEqual({ Rules: [rule] });
    expect((await wire.events('ListRules', { NamePrefix: 's' })).json).toEqual({ Rules: [] });
  });

  it('sends events to its targets while it is enabled and has them', async () => {
    openQueue();
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    const target = { Id: 'q', Arn: queue, InputPath: '$.detail', RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 }, DeadLetterConfig: { Arn: `${queue}-dead` } };
    await wire.events('PutTargets', { Rule: 'r', Targets: [target] });
    expect((await wire.events('ListTargetsByRule', { Rule: 'r' })).json).toEqual({ Targets: [target] });
    expect(await heard()).toBe(1);
    expect(wire.emulator.sqs.queue('heard').peek()[0]?.body).toBe('{"n":1}');
    await wire.events('DisableRule', { Name: 'r' });
    expect(await heard()).toBe(1);
    await wire.events('EnableRule', { Name: 'r' });
    expect(await heard()).toBe(2);
    await wire.events('RemoveTargets', { Rule: 'r', Ids: ['q'] });
    expect(await heard()).toBe(2);
  });

  it('keeps the tags that it was made with when it is put again with others', async () => {
    const tagged = (team: string) => wire.events('PutRule', { Name: 'r', EventPattern: pattern, Tags: [{ Key: 'team', Value: team }] });
    const { json } = await tagged('red');
    await tagged('blue');
    expect((await wire.events('ListTagsForResource', { ResourceARN: json['RuleArn'] })).json).toEqual({ Tags: [{ Key: 'team', Value: 'red' }] });
  });

  it('keeps its targets when it is put again', async () => {
    openQueue();
    await wire.events('PutRule', { Name: 'r', EventPattern: JSON.stringify({ source: ['another'] }) });
    await wire.events('PutTargets', { Rule: 'r', Targets: [{ Id: 'q', Arn: queue }] });
    expect(await heard()).toBe(0);
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    expect(await heard()).toBe(1);
  });

  it('is deleted only without targets, and deleting twice does no harm', async () => {
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    await wire.events('PutTargets', { Rule: 'r', Targets: [{ Id: 'q', Arn: queue }] });
    expect((await wire.events('DeleteRule', { Name: 'r' })).json).toMatchObject({ __type: 'ValidationException' });
    await wire.events('RemoveTargets', { Rule: 'r', Ids: ['q'] });
    expect((await wire.events('DeleteRule', { Name: 'r' })).status).toBe(200);
    expect((await wire.events('DescribeRule', { Name: 'r' })).json).toMatchObject({ __type: 'ResourceNotFoundException' });
    expect((await wire.events('DeleteRule', { Name: 'r' })).status).toBe(200);
  });

  it.each<[string, string, object, string, string]>([
    ['neither pattern nor schedule', 'PutRule', { Name: 'r' }, 'ValidationException', 'must be specified'],
    ['a pattern that is no JSON', 'PutRule', { Name: 'r', EventPattern: '{' }, 'InvalidEventPatternException', 'not valid'],
    ['a state it does not have', 'PutRule', { Name: 'r', EventPattern: pattern, State: 'ON' }, 'ValidationException', 'ENABLED or DISABLED'],
    ['no name', 'PutRule', { EventPattern: pattern }, 'ValidationException', 'Name'],
    ['a name that is a number', 'DescribeRule', { Name: 5 }, 'SerializationException', 'Name: expected a string, got number'],
    ['a role, which it does not take', 'PutRule', { Name: 'r', EventPattern: pattern, RoleArn: 'x' }, 'NotEmulated', 'events:PutRule with RoleArn'],
    ['a bus that is not there', 'PutRule', { Name: 'r', EventPattern: pattern, EventBusName: 'other' }, 'ResourceNotFoundException', 'Event bus other'],
    ['a target with a transformer', 'PutTargets', { Rule: 'r', Targets: [{ Id: 'q', Arn: queue, InputTransformer: {} }] }, 'NotEmulated', 'Targets[0].InputTransformer'],
    ['an operation it does not have', 'CreateArchive', {}, 'NotEmulated', 'events:CreateArchive'],
  ])('is refused with %s', async (...[, operation, input, code, named]) => {
    const { json } = await wire.events(operation, input);
    expect(json).toMatchObject({ __type: code, message: expect.stringContaining(named) as string });
  });

  it('is refused a sixth target, and an Input that is no JSON', async () => {
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    const Targets = ['1', '2', '3', '4', '5', '6'].map((Id) => ({ Id, Arn: queue }));
    expect((await wire.events('PutTargets', { Rule: 'r', Targets })).json).toMatchObject({ __type: 'LimitExceededException' });
    expect((await wire.events('PutTargets', { Rule: 'r', Targets: Targets.slice(1) })).status).toBe(200);
    expect((await wire.events('PutTargets', { Rule: 'r', Targets: [{ Id: '2', Arn: queue, Input: 'x' }] })).json).toMatchObject({ __type: 'ValidationException' });
  });

  it.each<[string, string, object, string, string]>([
    ['no targets', 'PutTargets', { Targets: [] }, 'ValidationException', "at 'targets'"],
    ['a target that is no ARN', 'PutTargets', { Targets: [{ Id: '1', Arn: 'queue' }] }, 'ValidationException', 'Parameter queue is not valid. Reason: Provided Arn is not in correct format.'],
    ['no ids to remove', 'RemoveTargets', { Ids: [] }, 'ValidationException', "at 'ids'"],
  ])('is refused %s', async (...[, operation, input, code, named]) => {
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    expect((await wire.events(operation, { Rule: 'r', ...input })).json).toMatchObject({ __type: code, message: expect.stringContaining(named) as string });
  });

  it.each(['cron(0 0 ? * SUN#6 *)', 'cron(0 0 ? * 6#0 *)'])('is refused the schedule %s', async (ScheduleExpression) => {
    expect((await wire.events('PutRule', { Name: 'r', ScheduleExpression })).json).toMatchObject({ __type: 'ValidationException' });
  });

  it.each([
    ['PutRule', { Name: 'r', ScheduleExpression: 'cron(0 0 ? * FRI-MON *)' }, 'FRI-MON'],
    ['PutRule', { Name: 'r', EventPattern: pattern, State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' }, 'CLOUDTRAIL'],
    ['ListTagsForResource', { ResourceARN: 'arn:aws:events:eu-west-2:111122223333:event-bus/default' }, 'tags of the event bus'],
  ])('%s says what is not emulated: %j', async (operation, input, named) => {
    expect((await wire.events(operation, input)).json).toMatchObject({ __type: 'NotEmulated', message: expect.stringContaining(named) as string });
  });

  it('does not reach a queue of another account that has the same name', async () => {
    openQueue();
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    await wire.events('PutTargets', { Rule: 'r', Targets: [{ Id: 'q', Arn: queue.replace('111122223333', '999999999999') }] });
    expect(await heard()).toBe(0);
    await wire.events('PutTargets', { Rule: 'r', Targets: [{ Id: 'q', Arn: queue }] });
    expect(await heard()).toBe(1);
  });

  it.each(['never', 1e20])('takes no event at the time %s', async (Time) => {
    expect((await wire.events('PutEvents', { Entries: [{ ...event, Time }] })).json).toMatchObject({ __type: 'SerializationException', message: expect.stringContaining('Time') as string });
  });

  it('can be tried on an event beforehand', async () => {
    const Event = JSON.stringify({ id: '1', account: '1', source: 'mine', time: '2026-11-23T09:00:00Z', region: 'eu-west-2', 'detail-type': 'x', detail: {} });
    expect((await wire.events('TestEventPattern', { EventPattern: pattern, Event })).json).toEqual({ Result: true });
    expect((await wire.events('TestEventPattern', { EventPattern: '{"source":["other"]}', Event })).json).toEqual({ Result: false });
    expect((await wire.events('TestEventPattern', { EventPattern: pattern, Event: '{}' })).json).toMatchObject({ message: expect.stringContaining('it has no id') as string });
  });
});

describe('what EventBridge refuses', () => {
  const refused = async (entries: object[]) => (await wire.events('PutEvents', { Entries: entries })).json['__type'];

  it('more than ten events, none, or more than a mebibyte', async () => {
    expect(await refused(Array.from({ length: 11 }, () => event))).toBe('ValidationException');
    expect(await refused([])).toBe('ValidationException');
    const half = { ...event, Detail: JSON.stringify({ text: 'é'.repeat(300_000) }) };
    expect(await refused([half])).toBeUndefined();
    expect(await refused([half, half])).toBe('ValidationException');
  });

  it.each(['[1]', 'null', '7', '"text"', '{'])('a detail that is no object: %s', async (Detail) => {
    const { json } = await wire.events('PutEvents', { Entries: [{ ...event, Detail }, event] });
    expect(json).toMatchObject({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'MalformedDetail' }, { EventId: expect.any(String) as string }] });
  });

  it.each<[string, object]>([
    ['an id', { Id: 'a b' }],
    ['retries', { RetryPolicy: { MaximumRetryAttempts: 186 } }],
    ['an age', { RetryPolicy: { MaximumEventAgeInSeconds: 59 } }],
    ['a dead-letter queue', { DeadLetterConfig: { Arn: 'arn:aws:sns:eu-west-2:111122223333:topic' } }],
    ['an input', { Input: JSON.stringify('x'.repeat(8192)) }],
  ])('a target with %s out of bounds', async (_, more) => {
    await wire.events('PutRule', { Name: 'r', EventPattern: pattern });
    expect((await wire.events('PutTargets', { Rule: 'r', Targets: [{ Id: 'q', Arn: queue, ...more }] })).json['__type']).toBe('ValidationException');
  });
});

it('keeps the tags of a rule, until it is deleted', async () => {
  const { RuleArn: ResourceARN } = (await wire.events('PutRule', { Name: 'r', EventPattern: pattern, Tags: [{ Key: 'team', Value: 'red' }, { Key: 'stage', Value: 'test' }] })).json;
  await wire.events('TagResource', { ResourceARN, Tags: [{ Key: 'team', Value: 'blue' }] });
  await wire.events('UntagResource', { ResourceARN, TagKeys: ['stage'] });
  expect((await wire.events('ListTagsForResource', { ResourceARN })).json).toEqual({ Tags: [{ Key: 'team', Value: 'blue' }] });
  await wire.events('DeleteRule', { Name: 'r' });
  expect((await wire.events('ListTagsForResource', { ResourceARN })).json['__type']).toBe('ResourceNotFoundException');
});
