import { DescribeContinuousBackupsCommand, DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { openAgentPool } from '../../lib/agents/user-pool';
import type { DeployedParts, TableFacts } from '../../lib/doctor/finding';
import { type DeployedStack, openTable } from './deployed-stack';

/** What the doctor asks of a stack. */
export function partsOf(stack: DeployedStack): DeployedParts {
  const { client, TableName } = openTable(stack);
  return {
    output: (name) => stack.outputs.get(name),
    item: async (subject, slot) => (await client.send(new GetCommand({ TableName, Key: { subject, slot } }))).Item,
    table: () => tableOf(stack),
    poolUsers: async () => (stack.settings.signIn.kind === 'cognito' ? openAgentPool({ region: stack.region, poolId: stack.output('SignInPoolId') }).users() : undefined),
    failures: () => failuresOf(stack),
  };
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
