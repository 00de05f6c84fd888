/** Data table: calls that together have every member of every operation, after the calls that they need. */
import { lambdaTrust } from './wire';
import { writeZip } from '../lambda/write-zip';

type Input = Record<string, unknown>;
type Call = [operation: string, input: Input];

export interface FullCall {
  prepare: Call[];
  input: Input;
}

const account = 'arn:aws:iam::111122223333';
const queueArn = 'arn:aws:sqs:eu-west-2:111122223333:work';
const QueueUrl = 'http://127.0.0.1/111122223333/work';
const tags = [{ Key: 'a', Value: 'b' }];
const policy = JSON.stringify({ Statement: { Effect: 'Allow', Action: 'sqs:*', Resource: '*' } });
const basic = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
const one = (input: Input, ...prepare: Call[]): FullCall[] => [{ prepare, input }];

const RoleName = 'worker';
const role: Call = ['CreateRole', { RoleName, AssumeRolePolicyDocument: lambdaTrust }];
const inline: Call = ['PutRolePolicy', { RoleName, PolicyName: 'p', PolicyDocument: policy }];
const attached: Call = ['AttachRolePolicy', { RoleName, PolicyArn: basic }];

const Rule = 'r';
const ruleArn = `arn:aws:events:eu-west-2:111122223333:rule/${Rule}`;
const EventBusName = 'default';
const rule: Call = ['PutRule', { Name: Rule, EventPattern: '{"a":[1]}' }];
const target = { Id: 't', Arn: queueArn, InputPath: '$.detail', DeadLetterConfig: { Arn: queueArn }, RetryPolicy: { MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 60 } };

const ZipFile = writeZip([{ name: 'index.mjs', content: 'export const handler = () => 1;' }]).toString('base64');
const FunctionName = 'f';
const settings = { Runtime: 'nodejs24.x', Role: `${account}:role/setup`, Handler: 'index.handler', Description: 'd', Timeout: 3, MemorySize: 128, Environment: { Variables: { ONE: '1' } }, DeadLetterConfig: { TargetArn: queueArn } };
export const newFunction = { ...settings, FunctionName, Code: { ZipFile }, PackageType: 'Zip', Architectures: ['arm64'], Tags: { a: 'b' } };
const made: Call = ['CreateFunction', newFunction];
const Qualifier = '$LATEST';
const permission = { FunctionName, StatementId: 's', Action: 'lambda:InvokeFunction', Principal: 'events.amazonaws.com', SourceArn: ruleArn, SourceAccount: '111122223333', Qualifier };
const granted: Call = ['AddPermission', permission];
const queueMapping = { EventSourceArn: queueArn, FunctionName, Enabled: true, BatchSize: 2, MaximumBatchingWindowInSeconds: 1, FunctionResponseTypes: ['ReportBatchItemFailures'], ScalingConfig: { MaximumConcurrency: 2 } };
const streamMapping = (EventSourceArn: string) => ({
  EventSourceArn,
  FunctionName,
  StartingPosition: 'LATEST',
  BisectBatchOnFunctionError: true,
  MaximumRetryAttempts: 1,
  MaximumRecordAgeInSeconds: 60,
  DestinationConfig: { OnFailure: { Destination: queueArn } },
  FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
});

const TopicArn = 'arn:aws:sns:eu-west-2:111122223333:t';
const topic: Call = ['CreateTopic', { Name: 't' }];
const Bucket = 'box';
const Key = 'a/b';
const bucket: Call = ['CreateBucket', { Bucket }];
const wholeObject = { Bucket, Key, Body: 'words', ContentType: 'text/plain', CacheControl: 'c', ContentDisposition: 'd', ContentEncoding: 'e', Metadata: { a: 'b' }, StorageClass: 'STANDARD', Tagging: 'a=b', ChecksumCRC32: 'cX0ejA==', ContentMD5: 'iXWeEoTiR5uZHSZp3hBJQg==', IfNoneMatch: '*' };
const object: Call = ['PutObject', { Bucket, Key, Body: 'words' }];
const reading = { Bucket, Key, ChecksumMode: 'ENABLED', ResponseContentType: 'text/plain', ResponseContentDisposition: 'd' };
/** By tag, and by date: the one decides before the other is looked at. */
const conditions = (input: Input) => [
  ...one({ ...input, IfMatch: '*', IfNoneMatch: 'x' }, bucket, object),
  ...one({ ...input, IfUnmodifiedSince: 'Fri, 01 Jan 2100 00:00:00 GMT', IfModifiedSince: 'Thu, 01 Jan 1970 00:00:01 GMT' }),
];
const transcription = (TranscriptionJobName: string) => ({ TranscriptionJobName, MediaFormat: 'wav', Media: { MediaFileUri: 's3://words/a.wav' }, OutputBucketName: 'words' });
const version = '1'.repeat(32);
const secret: Call = ['CreateSecret', { Name: 's', SecretString: 'x' }];
const app = 'arn:aws:sns:eu-west-2:111122223333:app/GCM/a';
const attribute = { DataType: 'String', StringValue: 'x', BinaryValue: 'eA==' };

const message = { MessageBody: 'x', DelaySeconds: 0, MessageAttributes: { text: attribute, bytes: { ...attribute, DataType: 'Binary' } }, MessageGroupId: 'g' };

/** Ids of resources that must exist before. The test makes them, because their ids are new each time. */
export interface Ids {
  poolId: string;
  streamArn: string;
  mappingId: string;
  endpointArn: string;
  receiptHandle: string;
}

const personIn = (UserPoolId: string) => ({ UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });

export const fullInputs: Record<string, Record<string, (ids: Ids) => FullCall[]>> = {
  iam: {
    CreateRole: () => one({ ...role[1], Path: '/', Description: 'd', MaxSessionDuration: 3600, Tags: tags }),
    GetRole: () => one({ RoleName }, role),
    ListRoles: () => one({ PathPrefix: '/' }),
    DeleteRole: () => one({ RoleName }, role),
    PutRolePolicy: () => one(inline[1], role),
    GetRolePolicy: () => one({ RoleName, PolicyName: 'p' }, role, inline),
    ListRolePolicies: () => one({ RoleName }, role),
    DeleteRolePolicy: () => one({ RoleName, PolicyName: 'p' }, role, inline),
    AttachRolePolicy: () => one(attached[1], role),
    DetachRolePolicy: () => one(attached[1], role, attached),
    ListAttachedRolePolicies: () => one({ RoleName }, role),
    ListRoleTags: () => one({ RoleName }, role),
    TagRole: () => one({ RoleName, Tags: tags }, role),
    UntagRole: () => one({ RoleName, TagKeys: ['a'] }, role),
  },
  sts: {
    GetCallerIdentity: () => one({}),
    AssumeRole: () => one({ RoleArn: `${account}:role/setup`, RoleSessionName: 'me', DurationSeconds: 900 }),
  },
  events: {
    CreateEventBus: () => one({ Name: 'own' }),
    DescribeEventBus: () => one({ Name: 'default' }),
    ListEventBuses: () => one({ NamePrefix: 'd' }),
    DeleteEventBus: () => one({ Name: 'own' }, ['CreateEventBus', { Name: 'own' }]),
    PutRule: () => one({ ...rule[1], ScheduleExpression: 'rate(1 minute)', State: 'ENABLED', Description: 'd', EventBusName, Tags: tags }),
    DescribeRule: () => one({ Name: Rule, EventBusName }, rule),
    ListRules: () => one({ NamePrefix: 'r', EventBusName }),
    DeleteRule: () => one({ Name: Rule, EventBusName, Force: true }, rule),
    EnableRule: () => one({ Name: Rule, EventBusName }, rule),
    DisableRule: () => one({ Name: Rule, EventBusName }, rule),
    PutTargets: () => [
      { prepare: [rule], input: { Rule, EventBusName, Targets: [target] } },
      { prepare: [], input: { Rule, Targets: [{ Id: 'u', Arn: queueArn, Input: '{}' }] } },
      { prepare: [], input: { Rule, Targets: [{ Id: 'v', Arn: 'arn:aws:events:eu-west-2:111122223333:api-destination/a/1', RoleArn: `${account}:role/setup`, HttpParameters: { PathParameterValues: ['x'], HeaderParameters: { a: 'b' }, QueryStringParameters: { c: 'd' } } }] } },
    ],
    ListTargetsByRule: () => one({ Rule, EventBusName }, rule),
    RemoveTargets: () => one({ Rule, EventBusName, Ids: ['t'], Force: true }, rule),
    PutEvents: () => one({ Entries: [{ Source: 's', DetailType: 'd', Detail: '{}', Resources: ['r'], Time: 1, EventBusName }] }),
    TestEventPattern: () => one({ EventPattern: '{"a":[1]}', Event: JSON.stringify({ id: '', account: '', source: '', time: '', region: '', resources: [], 'detail-type': '' }) }),
    ListTagsForResource: () => one({ ResourceARN: ruleArn }, rule),
    TagResource: () => one({ ResourceARN: ruleArn, Tags: tags }, rule),
    UntagResource: () => one({ ResourceARN: ruleArn, TagKeys: ['a'] }, rule),
  },
  lambda: {
    CreateFunction: () => one(newFunction),
    GetFunction: () => one({ FunctionName, Qualifier }, made),
    GetFunctionConfiguration: () => one({ FunctionName, Qualifier }, made),
    ListFunctions: () => one({}),
    DeleteFunction: () => one({ FunctionName, Qualifier }, made),
    UpdateFunctionCode: () => one({ FunctionName, ZipFile, Architectures: ['arm64'] }, made),
    UpdateFunctionConfiguration: () => one({ FunctionName, ...settings }, made),
    Invoke: () => one({ FunctionName, InvocationType: 'DryRun', LogType: 'None', Qualifier, Payload: '{}' }, made),
    AddPermission: () => one(permission, made),
    RemovePermission: () => one({ FunctionName, StatementId: 's', Qualifier }, made, granted),
    GetPolicy: () => one({ FunctionName, Qualifier }, made, granted),
    CreateEventSourceMapping: ({ streamArn }) => [...one(queueMapping, made), ...one(streamMapping(streamArn))],
    GetEventSourceMapping: ({ mappingId }) => one({ UUID: mappingId }),
    ListEventSourceMappings: () => one({ EventSourceArn: queueArn, FunctionName }, made, ['CreateEventSourceMapping', queueMapping]),
    DeleteEventSourceMapping: ({ mappingId }) => one({ UUID: mappingId }),
  },
  sns: {
    Publish: ({ endpointArn }) => [
      ...one({ TopicArn, Message: '{"default":"x"}', Subject: 's', MessageStructure: 'json', MessageAttributes: { a: { DataType: 'String', StringValue: 'x' }, b: { DataType: 'Binary', BinaryValue: 'eA==' } } }, topic, ['Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: queueArn }]),
      ...one({ TargetArn: endpointArn, Message: 'x' }),
      ...one({ PhoneNumber: '+442079460999', Message: 'x' }),
    ],
    CreateTopic: () => one({ Name: 't' }),
    Subscribe: () => one({ TopicArn, Protocol: 'sqs', Endpoint: queueArn, Attributes: { RawMessageDelivery: 'true' } }, topic),
    ListSubscriptionsByTopic: () => one({ TopicArn }, topic),
    CreatePlatformEndpoint: () => one({ PlatformApplicationArn: app, Token: 'x', CustomUserData: 'd' }),
    SetEndpointAttributes: ({ endpointArn }) => one({ EndpointArn: endpointArn, Attributes: { Enabled: 'false' } }),
    DeleteEndpoint: ({ endpointArn }) => one({ EndpointArn: endpointArn }),
  },
  s3: {
    ListBuckets: () => one({}),
    CreateBucket: () => one({ Bucket }),
    DeleteBucket: () => one({ Bucket }, bucket),
    HeadBucket: () => one({ Bucket }, bucket),
    ListObjectsV2: () => one({ Bucket, Prefix: 'a/', Delimiter: '/', StartAfter: 'a/', ContinuationToken: 'YS8=', MaxKeys: 10, EncodingType: 'url' }, bucket),
    PutObject: () => [...one(wholeObject, bucket), ...one({ Bucket, Key, IfMatch: '*' })],
    GetObject: () => conditions({ ...reading, Range: 'bytes=0-1' }),
    HeadObject: () => conditions({ ...reading, Range: 'bytes=0-1' }),
    DeleteObject: () => one({ Bucket, Key }, bucket, object),
    GetObjectTagging: () => one({ Bucket, Key }, bucket, object),
    PutObjectTagging: () => one({ Bucket, Key, Tagging: { TagSet: tags } }, bucket, object),
  },
  cloudformation: {
    DescribeStacks: () => one({ StackName: 'Dialback' }),
  },
  secretsmanager: {
    CreateSecret: () => one({ ...secret[1], Description: 'd', ClientRequestToken: version }),
    GetSecretValue: () => one({ SecretId: 's', VersionId: version, VersionStage: 'AWSCURRENT' }, ['CreateSecret', { ...secret[1], ClientRequestToken: version }]),
    PutSecretValue: () => one({ SecretId: 's', SecretString: 'y', ClientRequestToken: version.replaceAll('1', '2') }, secret),
    DescribeSecret: () => one({ SecretId: 's' }, secret),
  },
  'cognito-idp': {
    AdminCreateUser: ({ poolId }) => [
      ...one({ UserPoolId: poolId, Username: 'ada', UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }], DesiredDeliveryMediums: ['EMAIL'] }),
      ...one({ UserPoolId: poolId, Username: 'ben', MessageAction: 'SUPPRESS' }),
    ],
    ListUsers: ({ poolId }) => one({ UserPoolId: poolId, Limit: 1, PaginationToken: 'ada' }, ['AdminCreateUser', personIn(poolId)]),
    ListUsersInGroup: ({ poolId }) =>
      one({ UserPoolId: poolId, GroupName: 'supervisors', Limit: 1, NextToken: 'ada' }, ['AdminCreateUser', personIn(poolId)], ['AdminAddUserToGroup', { UserPoolId: poolId, Username: 'ada', GroupName: 'supervisors' }]),
    ListIdentityProviders: ({ poolId }) => one({ UserPoolId: poolId, MaxResults: 1, NextToken: 'Entra' }),
    AdminGetUser: ({ poolId }) => one({ UserPoolId: poolId, Username: 'ada' }, ['AdminCreateUser', personIn(poolId)]),
    AdminDisableUser: ({ poolId }) => one({ UserPoolId: poolId, Username: 'ada' }, ['AdminCreateUser', personIn(poolId)]),
    AdminEnableUser: ({ poolId }) => one({ UserPoolId: poolId, Username: 'ada' }, ['AdminCreateUser', personIn(poolId)]),
    AdminUserGlobalSignOut: ({ poolId }) => one({ UserPoolId: poolId, Username: 'ada' }, ['AdminCreateUser', personIn(poolId)]),
    AdminAddUserToGroup: ({ poolId }) => one({ UserPoolId: poolId, Username: 'ada', GroupName: 'supervisors' }, ['AdminCreateUser', personIn(poolId)]),
  },
  servicequotas: {
    GetServiceQuota: () => one({ ServiceCode: 'connect', QuotaCode: 'L-19A87C94', ContextId: 'arn' }),
  },
  transcribe: {
    StartTranscriptionJob: () => [
      ...one({ ...transcription('one'), LanguageCode: 'en-GB', OutputKey: 'words/' }),
      ...one({ ...transcription('other'), IdentifyLanguage: true }),
    ],
    GetTranscriptionJob: () => one({ TranscriptionJobName: 'job' }, ['StartTranscriptionJob', { ...transcription('job'), LanguageCode: 'en-GB' }]),
    DeleteTranscriptionJob: () => one({ TranscriptionJobName: 'job' }, ['StartTranscriptionJob', { ...transcription('job'), LanguageCode: 'en-GB' }]),
  },
  sqs: {
    CreateQueue: () => one({ QueueName: 'new', Attributes: { DelaySeconds: '1' }, tags: { a: 'b' } }),
    DeleteQueue: () => one({ QueueUrl }),
    GetQueueUrl: () => one({ QueueName: 'work' }),
    ListQueues: () => one({ QueueNamePrefix: '', MaxResults: 1, NextToken: 'd29yaw==' }),
    GetQueueAttributes: () => one({ QueueUrl, AttributeNames: ['All'] }),
    SetQueueAttributes: () => one({ QueueUrl, Attributes: { DelaySeconds: '0' } }),
    SendMessage: () => one({ QueueUrl, ...message }),
    SendMessageBatch: () => one({ QueueUrl, Entries: [{ Id: 'a', ...message }] }),
    ReceiveMessage: () => one({ QueueUrl, AttributeNames: ['All'], MessageSystemAttributeNames: ['All'], MessageAttributeNames: ['All'], MaxNumberOfMessages: 1, VisibilityTimeout: 1, WaitTimeSeconds: 0 }, ['SendMessage', { QueueUrl, ...message }]),
    DeleteMessage: ({ receiptHandle }) => one({ QueueUrl, ReceiptHandle: receiptHandle }),
    DeleteMessageBatch: ({ receiptHandle }) => one({ QueueUrl, Entries: [{ Id: 'a', ReceiptHandle: receiptHandle }] }),
    ChangeMessageVisibility: ({ receiptHandle }) => one({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: 1 }),
    ChangeMessageVisibilityBatch: ({ receiptHandle }) => one({ QueueUrl, Entries: [{ Id: 'a', ReceiptHandle: receiptHandle, VisibilityTimeout: 1 }] }),
    PurgeQueue: () => one({ QueueUrl }),
    ListQueueTags: () => one({ QueueUrl }),
    TagQueue: () => one({ QueueUrl, Tags: { a: 'b' } }),
    UntagQueue: () => one({ QueueUrl, TagKeys: ['a'] }),
  },
};
