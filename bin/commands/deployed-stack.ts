import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ListTables } from '../../lambda/calling-rules/adapters/dynamodb-list-book';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { loadSettings } from '../../lib/settings/load-settings';
import type { CheckedSettings } from '../../lib/settings/settings';

/** Nothing was deployed with these settings. */
export class StackMissing extends Error {}

/** The stack that was deployed with a settings file, reached with the operator's own credentials. */
export interface DeployedStack {
  settings: CheckedSettings;
  region: string;
  outputs: ReadonlyMap<string, string>;
  /** ISO instant at which CloudFormation began to make it. */
  createdAt: string;
  /** The value of an output of the stack. @throws Error that says what to do where there is none. */
  output(name: string): string;
}

/** @throws Error in the operator's words: settings that cannot be used, or no such stack. */
export async function openStack(path: string): Promise<DeployedStack> {
  const settings = loadSettings(path);
  const { stackName, instanceArn } = settings;
  const { region } = new ConnectInstance(instanceArn);
  const { outputs, createdAt } = await describeStack(stackName, region);
  return {
    settings,
    region,
    outputs,
    createdAt,
    output(name) {
      const value = outputs.get(name);
      if (value === undefined) throw new Error(`The stack ${stackName} has no output ${name}: an earlier version of Dialback made it. Deploy it again: npm run deploy.`);
      return value;
    },
  };
}

/** The table of callbacks, for commands that know the names of their items. */
export function openTable(stack: DeployedStack): { client: DynamoDBDocumentClient; TableName: string } {
  return { client: openDocuments(stack), TableName: stack.output('CallbacksTableName') };
}

/** The tables of the lists of numbers. */
export function listTablesOf({ output, settings: { calling } }: DeployedStack): ListTables {
  const { auditKeptDays } = calling;
  return { lists: output('CallingListsTableName'), audit: output('CallingListsAuditName'), auditKeptDays: auditKeptDays === 'for-ever' ? undefined : auditKeptDays };
}

/** DynamoDB in the region of the stack. */
export function openDocuments({ region }: Pick<DeployedStack, 'region'>): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({ region }), { marshallOptions: { removeUndefinedValues: true } });
}

async function describeStack(stackName: string, region: string): Promise<Pick<DeployedStack, 'outputs' | 'createdAt'>> {
  try {
    const { Stacks } = await new CloudFormationClient({ region }).send(new DescribeStacksCommand({ StackName: stackName }));
    const { Outputs, CreationTime } = Stacks![0]!;
    return { outputs: new Map(Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!])), createdAt: CreationTime!.toISOString() };
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError' && error.message.includes('does not exist')) throw new StackMissing(`There is no stack ${stackName} in ${region} of this account. Deploy it first (npm run deploy), or name other settings with --settings.`, { cause: error });
    throw error;
  }
}
