import { build } from 'esbuild';
import { join } from 'node:path';

/** What a function's start-up is held against: doing nothing, and having the AWS clients it uses and nothing more. */
const sources = {
  empty: 'export const handler = async () => ({});',
  connect: `
    import { ConnectClient, AssociatePhoneNumberContactFlowCommand } from '@aws-sdk/client-connect';
    const connect = new ConnectClient({});
    export const handler = (event) => connect.send(new AssociatePhoneNumberContactFlowCommand(event));`,
  'connect and dynamodb': `
    import { ConnectClient, StartOutboundVoiceContactCommand, DescribeContactCommand } from '@aws-sdk/client-connect';
    import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
    import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
    const connect = new ConnectClient({});
    const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    const commands = { StartOutboundVoiceContactCommand, DescribeContactCommand, GetCommand, PutCommand, QueryCommand };
    export const handler = ({ command, input }) => (command.endsWith('ContactCommand') ? connect : table).send(new commands[command](input));`,
} as const;

export type BaselineName = keyof typeof sources;
export const baselineNames = Object.keys(sources) as BaselineName[];

/** Bundles a baseline as the CDK app bundles the functions (lib/constructs/dialback-function.ts). Gives the file. */
export async function bundleBaseline(name: BaselineName, directory: string): Promise<string> {
  const outfile = join(directory, `${name.replaceAll(' ', '-')}.mjs`);
  await build({
    stdin: { contents: sources[name], resolveDir: join(__dirname, '../..') },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}

/** The clients in a bundle, by names of theirs that minifying leaves alone. */
export function baselineFor(bundle: string): BaselineName {
  return bundle.includes('DynamoDB_20120810') ? 'connect and dynamodb' : 'connect';
}
