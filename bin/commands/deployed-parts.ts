import { DescribeContinuousBackupsCommand, DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type AgentPool, openAgentPool } from '../../lib/agents/user-pool';
import { type DeployedParts, ifThere, type Subscription, type TableFacts } from '../../lib/doctor/finding';
import { type DeployedStack, openTable } from './deployed-stack';
import { lateOf } from './late-promises';

/** What the doctor asks of a stack. */
export function partsOf(stack: DeployedStack): DeployedParts {
  const { client, TableName } = openTable(stack);
  return {
    createdAt: stack.createdAt,
    output: (name) => stack.outputs.get(name),
    item: async (subject, slot) => (await client.send(new GetCommand({ TableName, Key: { subject, slot } }))).Item,
    table: () => tableOf(stack),
    poolUsers: async () => (stack.settings.signIn.kind === 'cognito' && stack.settings.signIn.federation.kind === 'none' ? poolOf(stack).users() : undefined),
    providers: () => poolOf(stack).providers(),
    membersOf: (group) => ifThere(poolOf(stack).membersOf(group)),
    subscriptions: (topicArn) => ifThere(subscriptionsTo(stack, topicArn)),
    late: (queueId, before) => lateOf({ client, TableName }, { queueId, before }),
    failures: () => failuresOf(stack),
  };
}

function poolOf({ region, output }: DeployedStack): AgentPool {
  return openAgentPool({ region, poolId: output('SignInPoolId') });
}

async function subscriptionsTo({ region }: DeployedStack, TopicArn: string): Promise<Subscription[]> {
  const all: Subscription[] = [];
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: new SNSClient({ region }) }, { TopicArn })) {
    // Until it is confirmed, it has these words in place of an ARN.
    all.push(...Subscriptions.map(({ Endpoint = '', SubscriptionArn }) => ({ endpoint: Endpoint, isConfirmed: SubscriptionArn !== 'PendingConfirmation' })));
  }
  return all;
}

async function tableOf({ region, output }: DeployedStack): Promise<TableFacts> {
  const client = new DynamoDBClient({ region });
  const TableName = output('CallbacksTableName');
  const { Table = {} } = await client.send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription: expiry } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  const { ContinuousBackupsDescription: backups } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  return {
    status: Table.TableStatus ?? 'UNKNOWN',
    indexes: (Table.GlobalSecondaryIndexes ?? []).map(({ IndexName = '' }) => IndexName),
    streamView: Table.StreamSpecification?.StreamEnabled ? Table.StreamSpecification.StreamViewType : undefined,
    streamArn: Table.LatestStreamArn,
    expiresBy: expiry?.TimeToLiveStatus === 'ENABLED' ? expiry.AttributeName : undefined,
    isRecoverable: backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED',
    isProtected: Table.DeletionProtectionEnabled === true,
  };
}

/** CloudFormation names queues after the stack and the construct. */
async function failuresOf({ settings: { stackName }, region }: DeployedStack): Promise<Record<string, number>> {
  const client = new SQSClient({ region });
  const messages: Record<string, number> = {};
  for await (const { QueueUrls = [] } of paginateListQueues({ client }, { QueueNamePrefix: `${stackName}-` })) {
    for (const QueueUrl of QueueUrls.filter((url) => /Failures/.test(url))) {
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }));
      messages[QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1)] = Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
    }
  }
  return messages;
}
