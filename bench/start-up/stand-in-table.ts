import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ENGLISH } from '../../test/fakes/speeches';

/** Functions read the version of their queues while they start. */
const VERSION = 'of-no-queues';
const SETTINGS = marshall({ subject: 'queue-settings', slot: VERSION, queues: [], speeches: [ENGLISH] });

/** Answers what functions ask the table while they start. It runs in the process that measures, so that its work does not count. */
export async function openStandInTable(): Promise<{ variables: Record<string, string>; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const asked = await text(request);
    response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify(asked.includes(`"${VERSION}"`) ? { Item: SETTINGS } : {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    variables: { QUEUE_SETTINGS: VERSION, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
