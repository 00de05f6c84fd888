import { build } from 'esbuild';
import { join } from 'node:path';
import { BUNDLING } from '../../lib/bundles/bundle-functions';
import { operationsIn } from '../../lib/bundles/operations-in';

/** Every client of the SDK loads it. */
const CRYPTO = 'node:crypto';

/** Each client of the SDK, and one operation to call. For a function without a client, the part of Node.js that it shares with all of them. */
const asks: Record<string, string> = {
  connect: `
    import { ConnectClient, DescribeContactCommand } from '@aws-sdk/client-connect';
    asks.push([new ConnectClient({}), DescribeContactCommand]);`,
  dynamodb: `
    import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
    import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
    asks.push([DynamoDBDocumentClient.from(new DynamoDBClient({})), GetCommand]);`,
  eventbridge: `
    import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
    asks.push([new EventBridgeClient({}), PutEventsCommand]);`,
  s3: `
    import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
    asks.push([new S3Client({}), GetObjectCommand]);`,
  'secrets-manager': `
    import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
    asks.push([new SecretsManagerClient({}), GetSecretValueCommand]);`,
  sns: `
    import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
    asks.push([new SNSClient({}), PublishCommand]);`,
  sqs: `
    import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
    asks.push([new SQSClient({}), SendMessageCommand]);`,
  transcribe: `
    import { StartTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
    asks.push([new TranscribeClient({}), StartTranscriptionJobCommand]);`,
  [CRYPTO]: `
    import { createHash } from 'node:crypto';
    asks.push([{ send: (text) => createHash('sha256').update(text).digest('hex') }, String]);`,
};

/** The end of the name of a baseline that reads an item while it starts. */
const READING = ', reading';

/** Returns the name of the baseline for a bundle: its clients, or `node:crypto` if it has none, and whether it reads its queues while it starts. */
export function baselineOf(code: string): string {
  const clients = new Set(operationsIn(code).map(({ client }) => client.replace('client-', '')));
  return clients.size > 0 ? `${[...clients].sort().join(' + ')}${code.includes('QueueSettingsMissing') ? READING : ''}` : CRYPTO;
}

/**
 * Bundles a handler that has the published clients of the SDK and nothing more, with the options of the functions and nothing left out. Returns the file.
 *
 * @throws Error when it does not know a client.
 */
export async function bundleBaseline(clients: string, directory: string): Promise<string> {
  const outfile = join(directory, `${clients.replaceAll(/[ :,]/g, '')}.mjs`);
  const reads = clients.endsWith(READING);
  const made = clients.replace(READING, '').split(' + ');
  const read = reads ? `await asks[${made.indexOf('dynamodb')}][0].send(new GetCommand({ TableName: 'callbacks', Key: { subject: 'queue-settings', slot: 'none' } }));` : '';
  const contents = `const asks = [];\n${made.map(askOf).join('\n')}\n${read}\nexport const handler = ({ nth, input }) => asks[nth][0].send(new asks[nth][1](input));`;
  await build({ ...BUNDLING, outExtension: undefined, stdin: { contents, resolveDir: BUNDLING.absWorkingDir }, outfile });
  return outfile;
}

function askOf(client: string): string {
  const ask = asks[client];
  if (!ask) throw new Error(`Nothing here asks the client ${client}: add it to bench/start-up/baselines.ts.`);
  return ask;
}
