import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { marshall } from '@aws-sdk/util-dynamodb';
import { bundleOf } from '../../lib/bundles/bundle-of';
import { ENGLISH } from '../fakes/speeches';

/** Lambda gives keys in the environment, or the address of keys there. */
const KEYS = { AWS_ACCESS_KEY_ID: 'KEYOFENVIRONMENT', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'session' };
const variables = { AWS_REGION: 'eu-central-1', CALLBACKS_TABLE: 'callbacks', RECORDS_KEPT_DAYS: '90', STACK_NAME: 'Dialback', DISPATCH_QUEUE_URL: 'http://127.0.0.1/queue', SECONDS_PER_CALL: '1', QUEUE_SETTINGS: 'v1' };

const NO_QUEUES = { subject: { S: 'queue-settings' }, slot: { S: 'v1' }, queues: { L: [] }, speeches: { L: [{ M: marshall(ENGLISH) }] } };

let server: Server;
let requests: { url: string; authorization: string | undefined }[];

beforeEach(async () => {
  requests = [];
  server = createServer(async (request: IncomingMessage, response) => {
    const asked = await text(request);
    requests.push({ url: request.url!, authorization: request.headers.authorization });
    if (request.url === '/keys') return response.end(JSON.stringify({ AccessKeyId: 'KEYOFADDRESS', SecretAccessKey: 'secret', Token: 'session', Expiration: '2099-01-01T00:00:00Z' }));
    // The function learns that there are no queues, and nothing else.
    return response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(asked.includes('"v1"') ? { Item: NO_QUEUES } : {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(() => new Promise((closed) => server.close(closed)));

/** Calls the function as shipped once, in a process of its own. */
async function callOnce(environment: (origin: string) => Record<string, string>): Promise<void> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const script = `const { handler } = await import(${JSON.stringify(pathToFileURL(join(bundleOf('tick-dispatch'), 'index.mjs')).href)}); await handler({}, { getRemainingTimeInMillis: () => 50_000 }); process.exit(0);`;
  const env = { ...variables, AWS_ENDPOINT_URL: origin, ...environment(origin) };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });
}

test('a function signs with the keys of its environment', async () => {
  await callOnce(() => KEYS);
  expect(requests.length).toBeGreaterThan(0);
  for (const { authorization } of requests) expect(authorization).toContain('Credential=KEYOFENVIRONMENT/');
});

test('a function signs with keys from the address that its environment names', async () => {
  await callOnce((origin) => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${origin}/keys`, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'token' }));
  const [first, ...others] = requests;
  expect(first).toEqual({ url: '/keys', authorization: 'token' });
  expect(others.length).toBeGreaterThan(0);
  for (const { authorization } of others) expect(authorization).toContain('Credential=KEYOFADDRESS/');
});
