import { logLines, openSampleStack, type SampleStack } from './sample-stack';

let stack: SampleStack;
beforeEach(async () => {
  stack = await openSampleStack();
});
afterEach(() => stack.stop());

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

describe('a queue of due work', () => {
  const mapping = (more: object = {}) => ({
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf('Due'),
      FunctionName: { Ref: 'worker' },
      BatchSize: 5,
      MaximumBatchingWindowInSeconds: 0,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
      ...more,
    },
  });
  const queues = {
    Due: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'due', VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 } } },
    Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead', MessageRetentionPeriod: 1_209_600 } },
  };
  const read = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
  const worker = () =>
    stack.functionResources(
      'worker',
      `console.log(JSON.stringify({ level: 'DUE', bodies: event.Records.map((record) => record.body) }));
       return { batchItemFailures: event.Records.filter(({ body }) => body === 'fail').map(({ messageId }) => ({ itemIdentifier: messageId })) };`,
      read,
    );

  it('reaches its function to the second, and its dead-letter queue after so many failures', async () => {
    await stack.create({ ...worker(), ...queues, Mapping: mapping() });
    const { sqs, time } = stack.emulator;
    sqs.queue('due').send({ body: 'fine', delaySeconds: 42 });
    sqs.queue('due').send({ body: 'fail', delaySeconds: 42 });
    await time.advance(41_999);
    expect(logLines(stack.emulator)).toEqual([]);
    await time.advance(1);
    expect(logLines(stack.emulator)).toMatchObject([{ bodies: ['fine', 'fail'] }]);
    await time.advance(120_000);
    expect(logLines(stack.emulator)).toMatchObject([{}, { bodies: ['fail'] }]);
    expect(sqs.queue('dead').peek()).toMatchObject([{ body: 'fail' }]);
  });

  it.each([
    [{ FunctionResponseTypes: ['ReportBatchSuccesses'] }, 'ReportBatchSuccesses is not emulated; ReportBatchItemFailures is'],
    [{ ScalingConfig: { MaximumConcurrency: 1 } }, 'MaximumConcurrency is 1. It must be 2 to 1000'],
    [{ BatchSize: 0 }, 'BatchSize is 0. It must be 1 to 10000'],
    [{ FilterCriteria: {} }, 'FilterCriteria is not emulated'],
  ])('refuses a mapping with %j', async (more, message) => {
    await expect(stack.create({ ...worker(), ...queues, Mapping: mapping(more) })).rejects.toThrow(message);
  });
});

it('a table’s stream reaches its function, by the ARN that the table gives', async () => {
  const reader = stack.functionResources('reader', `console.log(JSON.stringify({ level: 'SEEN', ids: event.Records.map((record) => record.dynamodb.Keys.id.S) }));`, ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream', 'dynamodb:ListStreams']);
  const key = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] };
  const FilterCriteria = { Filters: [{ Pattern: JSON.stringify({ eventName: ['INSERT'] }) }] };
  await stack.create({
    ...reader,
    Orders: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'orders', BillingMode: 'PAY_PER_REQUEST', ...key, StreamSpecification: { StreamViewType: 'KEYS_ONLY' }, SSESpecification: { SSEEnabled: true } } },
    Seen: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn: { 'Fn::GetAtt': ['Orders', 'StreamArn'] }, FunctionName: { Ref: 'reader' }, StartingPosition: 'LATEST', FilterCriteria } },
  });
  const write = (operation: string, input: object) => stack.emulator.call('dynamodb', operation, { TableName: 'orders', ...input });
  await write('PutItem', { Item: { id: { S: 'one' } } });
  await write('DeleteItem', { Key: { id: { S: 'one' } } });
  await stack.emulator.time.advance(1000);
  expect(logLines(stack.emulator)).toMatchObject([{ ids: ['one'] }]);
});

describe('a twin queue', () => {
  const instance = () => ({ InstanceArn: stack.emulator.connect.instanceArn });
  const always = ['MONDAY', 'TUESDAY'].map((Day) => ({ Day, StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 0 } }));
  const whisper = JSON.stringify({ Version: '2019-10-30', StartAction: 'end', Actions: [{ Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} }] });

  it('has its caller id, its outbound whisper, its quick connects and its hours with their overrides', async () => {
    const { centre } = stack.emulator.connect;
    const number = centre.claimNumber({ number: '+493055501000' });
    const quick = centre.createQuickConnect({ name: 'Desk', target: { type: 'PHONE_NUMBER', number: '+4930123456' } });
    await stack.create({
      Hours: {
        Type: 'AWS::Connect::HoursOfOperation',
        Properties: {
          ...instance(),
          Name: 'Office',
          TimeZone: 'Europe/Berlin',
          Config: always,
          HoursOfOperationOverrides: [{ OverrideName: 'Eve', EffectiveFrom: '2026-12-24', EffectiveTill: '2026-12-24', OverrideConfig: [] }],
        },
      },
      Whisper: { Type: 'AWS::Connect::ContactFlow', Properties: { ...instance(), Name: 'Whisper', Type: 'OUTBOUND_WHISPER', Content: whisper } },
      Twin: {
        Type: 'AWS::Connect::Queue',
        Properties: {
          ...instance(),
          Name: 'Support (outbound)',
          HoursOfOperationArn: { Ref: 'Hours' },
          MaxContacts: 50,
          OutboundCallerConfig: { OutboundCallerIdName: 'Support', OutboundCallerIdNumberArn: number.arn, OutboundFlowArn: { Ref: 'Whisper' } },
          QuickConnectArns: [quick.arn],
          Status: 'DISABLED',
        },
      },
    });
    expect(centre.listQueues()).toMatchObject([
      { status: 'DISABLED', maxContacts: 50, outboundCallerIdName: 'Support', outboundCallerIdNumberId: number.id, outboundFlowId: centre.listFlows().find(({ name }) => name === 'Whisper')!.id, quickConnectIds: [quick.id] },
    ]);
    expect(centre.listHoursOfOperations()).toMatchObject([{ overrides: [{ name: 'Eve', effectiveFrom: '2026-12-24', ranges: [] }] }]);
  });

  it('refuses an override that recurs, by name', async () => {
    const HoursOfOperationOverrides = [{ OverrideName: 'Eve', EffectiveFrom: '2026-12-24', EffectiveTill: '2026-12-24', OverrideConfig: [], RecurrenceConfig: {} }];
    const hours = { Type: 'AWS::Connect::HoursOfOperation', Properties: { ...instance(), Name: 'Office', TimeZone: 'Europe/Berlin', Config: always, HoursOfOperationOverrides } };
    await expect(stack.create({ Hours: hours })).rejects.toThrow('RecurrenceConfig is not emulated');
  });
});

it('keeps a dashboard with the stack under its name', async () => {
  const { resources } = await stack.create({ Board: { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardName: 'Callbacks', DashboardBody: '{}' } } });
  expect(resources.get('Board')).toMatchObject({ ref: 'Callbacks' });
});
