import { S3Client } from '@aws-sdk/client-s3';
import { startEmulator } from '../../../emulator/emulator';
import type { PolicyDocument, Statement } from '../../../emulator/iam/policy';
import type { BucketSettings } from '../../../emulator/s3/object-bucket';

/** An emulator with the bucket `box`, and the SDK's own client. */
export async function openS3(settings: BucketSettings = {}) {
  const emulator = await startEmulator({ startAt: '2026-11-23T09:00:00.000Z' });
  emulator.s3.create('box', settings);
  const clients: S3Client[] = [];
  const clientWith = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) => {
    const client = new S3Client({ endpoint: emulator.endpoint, region: 'eu-west-2', credentials, maxAttempts: 1 });
    clients.push(client);
    return client;
  };
  return {
    emulator,
    client: clientWith({ accessKeyId: 'a', secretAccessKey: 'b' }),
    /** A client with a role that may do this and nothing else. */
    clientOf(name: string, ...statements: Statement[]) {
      const document: PolicyDocument = { Statement: statements };
      const { arn, ...credentials } = emulator.iam.createRole({ name, policies: statements.length > 0 ? [{ name: 'p', document }] : [] });
      return { arn, client: clientWith(credentials) };
    },
    async close() {
      for (const client of clients) client.destroy();
      await emulator.stop();
    },
  };
}

export type S3Bench = Awaited<ReturnType<typeof openS3>>;

export const allow = (Action: string | string[], Resource: string | string[]): Statement => ({ Effect: 'Allow', Action, Resource });
