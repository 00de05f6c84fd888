import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { loadSettings } from '../../lib/settings/load-settings';
import type { CheckedSettings } from '../../lib/settings/settings';

/** The stack that was deployed with a settings file, reached with the operator's own credentials. */
export interface DeployedStack {
  settings: CheckedSettings;
  region: string;
  /** ISO instant, by the account's clock: this machine's may be wrong. */
  askedAt: string;
  /** The value of an output of the stack. @throws Error that says what to do where there is none. */
  output(name: string): string;
}

/** @throws Error in the operator's words: settings that cannot be used, or no such stack. */
export async function openStack(path: string): Promise<DeployedStack> {
  const settings = loadSettings(path);
  const { stackName, instanceArn } = settings;
  const { region } = new ConnectInstance(instanceArn);
  const { outputs, askedAt } = await describe(stackName, region);
  return {
    settings,
    region,
    askedAt,
    output(name) {
      const value = outputs.get(name);
      if (value === undefined) throw new Error(`The stack ${stackName} has no output ${name}: an earlier version of Dialback made it. Deploy it again: npm run deploy.`);
      return value;
    },
  };
}

/** The table of callbacks, for commands that know the names of their items. */
export function openTable({ region, output }: DeployedStack): { client: DynamoDBDocumentClient; TableName: string } {
  return { client: DynamoDBDocumentClient.from(new DynamoDBClient({ region }), { marshallOptions: { removeUndefinedValues: true } }), TableName: output('CallbacksTableName') };
}

/** An answer as the client reads it. */
const DATED = v.object({ headers: v.object({ date: v.string() }) });

async function describe(stackName: string, region: string): Promise<{ outputs: ReadonlyMap<string, string>; askedAt: string }> {
  const client = new CloudFormationClient({ region });
  let date: string | undefined;
  client.middlewareStack.add((next) => async (request) => {
    const answer = await next(request);
    const dated = v.safeParse(DATED, answer.response);
    if (dated.success) date = dated.output.headers.date;
    return answer;
  }, { step: 'deserialize' });
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = new Map(Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]));
    return { outputs, askedAt: new Date(date ?? Date.now()).toISOString() };
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') throw new Error(`There is no stack ${stackName} in ${region} of this account. Deploy it first (npm run deploy), or name other settings with --settings.`, { cause: error });
    throw error;
  }
}
