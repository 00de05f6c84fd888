import { logLines, openSampleStack, type SampleStack } from './sample-stack';

let stack: SampleStack;
beforeEach(async () => {
  stack = await openSampleStack();
});
afterEach(() => stack.stop());

const topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'news', DisplayName: 'News', Subscription: [{ Protocol: 'email', Endpoint: 'ops@example.com' }] } };
const subscription = { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'lambda', Endpoint: { 'Fn::GetAtt': ['reader', 'Arn'] } } };
const permission = { Type: 'AWS::Lambda::Permission', Properties: { Action: 'lambda:InvokeFunction', FunctionName: { Ref: 'reader' }, Principal: 'sns.amazonaws.com', SourceArn: { Ref: 'Topic' } } };
const publish = () => stack.emulator.call('sns', 'Publish', { TopicArn: stack.emulator.sns.topics.list()[0]!.arn, Message: 'It rains' });
const reader = () => stack.functionResources('reader', `console.log(JSON.stringify({ level: 'READ', message: event.Records[0].Sns.Message }));`);

describe('a topic of a template', () => {
  it('reaches the function that subscribed and may be invoked, and the address in the topic itself', async () => {
    await stack.create({ ...reader(), Topic: topic, Subscription: subscription, Permission: permission });
    await publish();
    await stack.emulator.time.advance(1_000);
    expect(logLines(stack.emulator)).toMatchObject([{ message: 'It rains' }]);
    expect(stack.emulator.sns.mails).toMatchObject([{ to: 'ops@example.com' }]);
  });

  it('does not reach a function without the permission', async () => {
    await stack.create({ ...reader(), Topic: topic, Subscription: subscription });
    await publish();
    await stack.emulator.time.advance(1_000);
    expect(logLines(stack.emulator)).toEqual([]);
    expect(stack.emulator.journal.entries).toContainEqual(expect.objectContaining({ kind: 'topic', what: 'UNDELIVERED' }));
  });

  it('has the policy that the template gives it', async () => {
    const PolicyDocument = { Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish', Resource: { Ref: 'Topic' } }] };
    await stack.create({ Topic: topic, Policy: { Type: 'AWS::SNS::TopicPolicy', Properties: { PolicyDocument, Topics: [{ Ref: 'Topic' }] } } });
    const [made] = stack.emulator.sns.topics.list();
    expect(made!.policy).toEqual({ Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish', Resource: made!.arn }] });
  });

  it('refuses a filter by name', async () => {
    const filtered = { ...subscription, Properties: { ...subscription.Properties, FilterPolicy: {} } };
    await expect(stack.create({ ...reader(), Topic: topic, Subscription: filtered })).rejects.toThrow('FilterPolicy is not emulated');
  });
});
