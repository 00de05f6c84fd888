import { ofType, otherSettings, plainSettings, synthesize, type Resource, type Template } from './synthesize';
import * as connect from './properties/connect';
import * as dispatching from './properties/dispatching';
import * as functions from './properties/functions';
import * as page from './properties/page';
import * as permissions from './properties/permissions';
import type { Property } from './properties/property';
import * as watching from './properties/watching';

/** A spoiler changes one resource so that the property must find a breach. Without it, the property might never fail. */
interface Promised {
  title: string;
  property: Property;
  type: string;
  spoil: (resource: Resource, template: Template) => void;
}

const variables = (resource: Resource) => (resource.Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;
const firstStatement = (role: Resource) => (role.Properties['Policies'] as { PolicyDocument: { Statement: Record<string, unknown>[] } }[])[0]!.PolicyDocument.Statement[0]!;
const set = (resource: Resource, name: string, value: unknown) => Object.assign(resource.Properties, { [name]: value });
const without = (resource: Resource, name: string) => void Reflect.deleteProperty(resource.Properties, name);

const contentPolicy = (policy: Resource, change: (text: string) => string) => {
  const header = page.securityHeadersOf(policy)['ContentSecurityPolicy']!;
  header['ContentSecurityPolicy'] = change(String(header['ContentSecurityPolicy']));
};

const promises: Promised[] = [
  { title: 'a function has a role of its own', property: functions.hasRoleOfItsOwn, type: 'AWS::Lambda::Function', spoil: (fn, all) => set(fn, 'Role', lastOf(all, fn.Type).Properties['Role']) },
  { title: 'a function gets every variable it reads', property: functions.hasItsEnvironmentAndNoMore, type: 'AWS::Lambda::Function', spoil: (fn) => Reflect.deleteProperty(variables(fn), 'CALLBACKS_TABLE') },
  { title: 'a function gets no variable that it does not read', property: functions.hasItsEnvironmentAndNoMore, type: 'AWS::Lambda::Function', spoil: (fn) => Object.assign(variables(fn), { TABLE: 'x' }) },
  { title: 'a function can read the values it gets', property: functions.hasItsEnvironmentAndNoMore, type: 'AWS::Lambda::Function', spoil: (fn) => Object.assign(variables(fn), { CALLBACKS_TABLE: '' }) },
  { title: 'logs are kept for a limited time', property: functions.keepsItsLogsForALimitedTime, type: 'AWS::Logs::LogGroup', spoil: (group) => without(group, 'RetentionInDays') },
  { title: 'a function writes to a log group of the stack', property: functions.keepsItsLogsForALimitedTime, type: 'AWS::Lambda::Function', spoil: (fn) => without(fn, 'LoggingConfig') },
  { title: 'what fails while nobody waits is kept', property: functions.keepsWhatFailedWhenNobodyWaits, type: 'AWS::Lambda::EventInvokeConfig', spoil: (config) => without(config, 'DestinationConfig') },
  { title: 'the errors of a function raise an alarm', property: functions.isAlarmedOn, type: 'AWS::CloudWatch::Alarm', spoil: (_alarm, all) => removeType(all, 'AWS::CloudWatch::Alarm') },
  { title: 'a policy names each action', property: permissions.namesEveryAction, type: 'AWS::IAM::Role', spoil: (role) => Object.assign(firstStatement(role), { Action: 'dynamodb:*' }) },
  { title: 'a policy never allows every resource', property: permissions.neverAllowsEveryResource, type: 'AWS::IAM::Role', spoil: (role) => Object.assign(firstStatement(role), { Resource: '*' }) },
  { title: 'a policy never allows all resources but some', property: permissions.neverAllowsEveryResource, type: 'AWS::IAM::Role', spoil: (role) => Object.assign(firstStatement(role), { Resource: undefined, NotResource: 'arn:*:sns:*:*:*' }) },
  { title: 'a role has no managed policy', property: permissions.usesNoManagedPolicy, type: 'AWS::IAM::Role', spoil: (role) => set(role, 'ManagedPolicyArns', ['arn:aws:iam::aws:policy/AdministratorAccess']) },
  { title: 'a Connect call stays with the instance', property: permissions.staysWithTheInstance, type: 'AWS::IAM::Role', spoil: (role) => Object.assign(firstStatement(role), { Action: 'connect:StopContact', Resource: 'arn:aws:connect:*:*:instance/*' }) },
  { title: 'a policy names the kinds of items', property: permissions.namesItsItems, type: 'AWS::IAM::Role', spoil: (role) => Object.assign(firstStatement(role), { Action: 'dynamodb:GetItem', Resource: 'x', Condition: undefined }) },
  { title: 'calls that hurt are reserved', property: permissions.reservesWhatHurts, type: 'AWS::IAM::Role', spoil: (role) => Object.assign(firstStatement(role), { Action: 'connect:DisassociatePhoneNumberContactFlow', Resource: 'x' }) },
  { title: 'a page says what a browser may load and who may frame it', property: page.hasItsHeaders, type: 'AWS::CloudFront::ResponseHeadersPolicy', spoil: (policy) => contentPolicy(policy, (text) => text.replace("frame-ancestors 'self'", 'frame-ancestors *')) },
  { title: 'a page loads no scripts from elsewhere', property: page.hasItsHeaders, type: 'AWS::CloudFront::ResponseHeadersPolicy', spoil: (policy) => contentPolicy(policy, (text) => text.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")) },
  { title: 'every path of a page has its headers', property: page.hasItsHeaders, type: 'AWS::CloudFront::Distribution', spoil: (distribution) => page.behaviorsOf(distribution).forEach((behavior) => Reflect.deleteProperty(behavior, 'ResponseHeadersPolicyId')) },
  { title: 'a page is served by https alone', property: page.hasItsHeaders, type: 'AWS::CloudFront::Distribution', spoil: (distribution) => page.behaviorsOf(distribution).forEach((behavior) => Object.assign(behavior, { ViewerProtocolPolicy: 'allow-all' })) },
  { title: 'a bucket lets nothing be public', property: page.isReadThroughItsDistribution, type: 'AWS::S3::Bucket', spoil: (bucket) => without(bucket, 'PublicAccessBlockConfiguration') },
  { title: 'a bucket lets no service read for strangers', property: page.isReadThroughItsDistribution, type: 'AWS::S3::BucketPolicy', spoil: (policy) => page.allowsOf(policy).forEach((statement) => Reflect.deleteProperty(statement, 'Condition')) },
  { title: 'a bucket lets not everybody read', property: page.isReadThroughItsDistribution, type: 'AWS::S3::BucketPolicy', spoil: (policy) => page.allowsOf(policy).forEach((statement) => Object.assign(statement, { Principal: '*' })) },
  { title: 'an alarm says who is hurt and where to look', property: watching.saysWhoIsHurt, type: 'AWS::CloudWatch::Alarm', spoil: (alarm) => set(alarm, 'AlarmDescription', 'The function has errors.') },
  { title: 'a queue for failures is watched', property: watching.isWatched, type: 'AWS::SQS::Queue', spoil: (_queue, all) => removeType(all, 'AWS::CloudWatch::Alarm') },
  { title: 'events that cannot be delivered are kept', property: watching.keepsUndeliveredEvents, type: 'AWS::Events::Rule', spoil: (rule) => set(rule, 'Targets', [{ Id: 'x', Arn: 'y' }]) },
  { title: 'a number is kept when the stack goes or claims another', property: connect.keepsItsNumbers, type: 'AWS::Connect::PhoneNumber', spoil: (number) => Object.assign(number, { DeletionPolicy: 'Delete' }) },
  { title: 'Connect resources are made one after the other', property: connect.isMadeOneAfterTheOther, type: 'AWS::Connect::Queue', spoil: (queue) => Object.assign(queue, { DependsOn: [] }) },
  { title: 'nothing depends on what depends on it', property: connect.dependsOnNothingThatDependsOnIt, type: 'AWS::Connect::ContactFlow', spoil: (flow, all) => set(flow, 'Description', { Ref: idOf(all, lastOf(all, flow.Type)) }) && set(lastOf(all, flow.Type), 'Description', { Ref: idOf(all, flow) }) },
  { title: 'handoff calls come from another number than they go to', property: connect.callsFromAnotherNumber, type: 'AWS::Lambda::Function', spoil: (fn) => Object.assign(variables(fn), { DEDICATED_NUMBER: '+491', SOURCE_NUMBER: '+491' }) },
  { title: 'a queue gives its function the time to work on a message', property: dispatching.givesItsFunctionTime, type: 'AWS::Lambda::Function', spoil: (_fn, all) => readers(all).forEach((fn) => set(fn, 'Timeout', 31)) },
  { title: 'a function has the time for a whole batch', property: dispatching.hasTimeForItsBatch, type: 'AWS::Lambda::EventSourceMapping', spoil: (_mapping, all) => set(ofQueue(all), 'BatchSize', 10) },
  { title: 'a message is brought often enough', property: dispatching.triesOftenEnough, type: 'AWS::SQS::Queue', spoil: (_queue, all) => readQueues(all).forEach((queue) => Object.assign(queue.Properties['RedrivePolicy'] as object, { maxReceiveCount: 4 })) },
  { title: 'a message that fails for ever does not get too old first', property: dispatching.triesOftenEnough, type: 'AWS::SQS::Queue', spoil: (_queue, all) => readQueues(all).forEach((queue) => set(queue, 'MessageRetentionPeriod', 600)) },
  { title: 'a bad change of the table holds up others for minutes at most', property: dispatching.givesUpBadBatches, type: 'AWS::Lambda::EventSourceMapping', spoil: (_mapping, template) => without(ofType(template, 'AWS::Lambda::EventSourceMapping').find(([, { Properties }]) => 'StartingPosition' in Properties)![1], 'MaximumRecordAgeInSeconds') },
  { title: 'a bad message neither brings back good ones nor itself for ever', property: dispatching.keepsBadMessagesApart, type: 'AWS::Lambda::EventSourceMapping', spoil: (_mapping, all) => without(ofQueue(all), 'FunctionResponseTypes') },
  { title: 'a message that fails for ever ends up where it is noticed', property: dispatching.keepsBadMessagesApart, type: 'AWS::SQS::Queue', spoil: (_queue, all) => Object.values(all.Resources).forEach((each) => without(each, 'RedrivePolicy')) },
  { title: 'a twin queue shows the callback’s number to customers', property: dispatching.whispersAndRoutesAtAnyHour, type: 'AWS::Connect::Queue', spoil: (queue) => without(queue, 'OutboundCallerConfig') },
  { title: 'a twin queue is open whenever a callback may come', property: dispatching.whispersAndRoutesAtAnyHour, type: 'AWS::Connect::HoursOfOperation', spoil: (hours) => (hours.Properties['Config'] as unknown[]).pop() },
];

/** Returns functions that read a queue. */
function readers(template: Template): Resource[] {
  return Object.values(template.Resources).filter(({ Type, Properties }) => Type === 'AWS::Lambda::Function' && String(Properties['Description']).includes('queue-'));
}

/** Returns the mapping of a queue to its function: one of a stream has a beginning. */
function ofQueue(template: Template): Resource {
  return ofType(template, 'AWS::Lambda::EventSourceMapping').find(([, { Properties }]) => !('StartingPosition' in Properties))![1];
}

/** Returns queues that a function reads. */
function readQueues(template: Template): Resource[] {
  return Object.values(template.Resources).filter(({ Type, Properties }) => Type === 'AWS::SQS::Queue' && Properties['RedrivePolicy'] !== undefined);
}

function lastOf(template: Template, type: string): Resource {
  return Object.values(template.Resources).filter((resource) => resource.Type === type).at(-1)!;
}

function idOf(template: Template, wanted: Resource): string {
  return Object.entries(template.Resources).find(([, resource]) => resource === wanted)![0];
}

function removeType(template: Template, type: string): void {
  for (const [id, resource] of Object.entries(template.Resources)) if (resource.Type === type) Reflect.deleteProperty(template.Resources, id);
}

const plain = synthesize(plainSettings);
const other = synthesize(otherSettings);

describe.each(promises)('$title', ({ property, type, spoil }) => {
  test('as shipped', () => expect(property(plain)).toEqual([]));
  test('with every choice made the other way', () => expect(property(other)).toEqual([]));
  test('and a breach is found', () => {
    const spoiled = structuredClone(plain);
    spoil(Object.values(spoiled.Resources).find((resource) => resource.Type === type)!, spoiled);
    expect(property(spoiled)).not.toEqual([]);
  });
});

test('every alarm is sent on once the settings name somebody', () => {
  expect(watching.tellsSomebody(other)).toEqual([]);
  expect(watching.tellsSomebody(plain)).not.toEqual([]);
});
