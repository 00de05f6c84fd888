import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { furnishDay } from '../../../bench/day/day-centre';
import { callThroughDay, staffDay } from '../../../bench/day/day-people';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/emulator';
import { runs } from '../../runs';

const directory = mkdtempSync(path.join(tmpdir(), 'same-journal-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Sends two messages side by side, and waits a while that its own randomness decides. */
const source = `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
export const handler = async ({ detail }) => {
  await new Promise((done) => setTimeout(done, Math.random() * 400));
  const send = (MessageBody) => client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody }));
  await Promise.all([send(detail.contactId), send(crypto.randomUUID())]);
  console.log(JSON.stringify({ level: 'INFO', at: Date.now(), contactId: detail.contactId }));
};`;

beforeAll(() => {
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const stdin = { contents: source, resolveDir: path.resolve(__dirname, '../../..') };
  buildSync({ stdin, outfile: path.join(directory, 'index.mjs'), bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], banner, logLevel: 'error' });
});

/** Sets up a queue and a function that calls it. The function is told of every contact that is initiated. */
function listen({ sqs, iam, functions, events }: Emulator): void {
  const { arn: queueArn, url } = sqs.create('heard');
  const role = iam.createRole({ name: 'teller', policies: [{ name: 'send', document: { Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queueArn } } }] });
  const { arn } = functions.create({ name: 'teller', codeDirectory: directory, handler: 'index.handler', roleArn: role.arn, timeoutSeconds: 20, variables: { QUEUE_URL: url } });
  const rule = events.putRule({ name: 'begun', pattern: { source: ['aws.connect'], detail: { eventType: ['INITIATED', 'CONNECTED_TO_AGENT'] } } });
  functions.addPermission('teller', { principal: 'events.amazonaws.com', sourceArn: rule.arn });
  events.putTargets('begun', [{ id: 'teller', arn }]);
}

/** The journal of a run in threads, which the others are compared with. */
let usual: string;
beforeAll(async () => void (usual = await run(5)));

/** Plays some minutes of a small centre: flows, functions in threads that call SQS, and events that come late, twice or never. */
async function run(seed: number, options: EmulatorOptions = {}): Promise<string> {
  const emulator = await startEmulator({ seed, ...options });
  try {
    furnishDay(emulator, 12);
    listen(emulator);
    emulator.events.faults.set({ maximumDelaySeconds: 20, doubled: 0.2, dropped: 0.1 });
    staffDay(emulator);
    callThroughDay(emulator, { calls: runs(10), seconds: runs(200) });
    await emulator.time.advance(runs(300_000));
    return emulator.journal.entries.map((entry) => JSON.stringify(entry)).join('\n');
  } finally {
    await emulator.stop();
  }
}

it('the same seed gives the same journal, byte for byte, functions and faults included; another seed another', async () => {
  expect(await run(5)).toBe(usual);
  expect(await run(6, { functionsRun: 'in-rooms' })).not.toBe(usual);
  for (const kind of ['block', 'agent', 'phone', 'function', 'log', 'queue', 'call', 'fault']) expect(usual).toContain(`"kind":"${kind}"`);
});

it.each(['in-rooms', 'by-socket'] as const)('functions that run %s give the same journal as those in threads', async (functionsRun) => {
  expect(await run(5, { functionsRun })).toBe(usual);
});
