import { logLines, openSampleStack, type SampleStack } from './sample-stack';

let stack: SampleStack;
beforeEach(async () => {
  stack = await openSampleStack();
});
afterEach(() => stack.stop());

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const bucket = (properties: object = {}) => ({ Type: 'AWS::S3::Bucket', Properties: { BucketName: 'recordings', ...properties } });
const told = { NotificationConfiguration: { EventBridgeConfiguration: {} } };
const rule = {
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern: { source: ['aws.s3'], 'detail-type': ['Object Created'], detail: { bucket: { name: ['recordings'] } } }, Targets: [{ Id: 't', Arn: arnOf('reader') }] },
};
const permission = { Type: 'AWS::Lambda::Permission', Properties: { Action: 'lambda:InvokeFunction', FunctionName: { Ref: 'reader' }, Principal: 'events.amazonaws.com', SourceArn: arnOf('Rule') } };
const reader = () => stack.functionResources('reader', `console.log(JSON.stringify({ level: 'READ', key: event.detail.object.key }));`);
const put = () => stack.emulator.call('s3', 'PutObject', { Bucket: 'recordings', Key: 'a.wav', Body: 'x' });

describe('a bucket of a template', () => {
  it('tells a rule of its new objects, if it is set to', async () => {
    await stack.create({ ...reader(), Bucket: bucket(told), Rule: rule, Permission: permission });
    await put();
    await stack.emulator.time.advance(1000);
    expect(logLines(stack.emulator)).toMatchObject([{ key: 'a.wav' }]);
  });

  it('tells nobody otherwise', async () => {
    await stack.create({ ...reader(), Bucket: bucket(), Rule: rule, Permission: permission });
    await put();
    await stack.emulator.time.advance(1000);
    expect(logLines(stack.emulator)).toEqual([]);
  });

  it('has a name of its own in small letters, its policy, and the lifecycle rules that are on', async () => {
    const Rules = [{ Status: 'Enabled', ExpirationInDays: 30, Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 1 }] }, { Status: 'Disabled', ExpirationInDays: 1 }];
    const PolicyDocument = { Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject', Resource: { 'Fn::Join': ['', [arnOf('Bucket'), '/*']] } }] };
    await stack.create({ Bucket: { Type: 'AWS::S3::Bucket', Properties: { LifecycleConfiguration: { Rules } } }, Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument } } });
    const [made] = stack.emulator.s3.buckets();
    expect(made!.name).toMatch(/^sample-bucket-/);
    expect(made!.settings.lifecycle).toEqual([{ expirationInDays: 30, transitions: [{ storageClass: 'GLACIER', inDays: 1 }] }]);
    expect(made!.policy).toMatchObject({ Statement: [{ Resource: `${made!.arn}/*` }] });
  });

  it('refuses versions by name', async () => {
    await expect(stack.create({ Bucket: bucket({ VersioningConfiguration: { Status: 'Enabled' } }) })).rejects.toThrow('VersioningConfiguration is not emulated');
  });
});
