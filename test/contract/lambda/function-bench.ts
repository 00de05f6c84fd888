import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createIam } from '../../../emulator/iam/iam';
import { Journal } from '../../../emulator/journal';
import type { FunctionDefinition } from '../../../emulator/lambda/function-definition';
import type { HttpAnswer } from '../../../emulator/front-door/protocols/protocol';
import { createFunctions } from '../../../emulator/lambda/functions';
import type { StartHost } from '../../../emulator/lambda/host';
import { emulatedRequestHeader } from '../../../emulator/lambda/worker-protocol';

export type Answer = { status: number; body: unknown } | 'hang';
export interface SeenCall {
  at: string;
  operation: string;
  input: Record<string, unknown>;
  attempt: string;
}

/** Functions with a scripted service behind the address they call. */
export async function startBench(options: { seed?: string; startHost?: StartHost; handOver?: boolean; answer?: (call: SeenCall, nth: number) => Answer } = {}) {
  const time = new VirtualTime();
  const journal = new Journal(time);
  const iam = createIam({ accountId: '111122223333' });
  const calls: SeenCall[] = [];
  const sent: { queueArn: string; body: string; attributes?: Record<string, string> }[] = [];
  const directories: string[] = [];

  /** What the service answers. `hang-up`: nothing, and the connection closes. */
  const serve = async (headers: Record<string, unknown>, body: string): Promise<HttpAnswer | 'hang-up'> => {
    const release = time.hold();
    try {
      const id = headers[emulatedRequestHeader] as string;
      if ((await functions.gate.enter(id)) === 'dropped') return 'hang-up';
      const operation = String(headers['x-amz-target']).split('.').pop()!;
      const call = { at: time.iso(), operation, input: JSON.parse(body) as Record<string, unknown>, attempt: String(headers['amz-sdk-request']) };
      const answer = options.answer?.(call, calls.push(call)) ?? { status: 200, body: {} };
      if (answer === 'hang') {
        functions.gate.hang(id);
        release();
        return await new Promise(() => undefined);
      }
      if (functions.gate.leave(id) === 'dropped') return 'hang-up';
      return { status: answer.status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(answer.body) };
    } finally {
      release();
    }
  };
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await serve(request.headers, await bodyOf(request));
      if (answer === 'hang-up') request.socket.destroy();
      else response.writeHead(answer.status, answer.headers).end(answer.body);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  const functions = createFunctions({
    time,
    journal,
    iam,
    accountId: '111122223333',
    region: 'us-east-1',
    seed: options.seed ?? 'bench',
    endpoint: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...(options.startHost && { startHost: options.startHost }),
    ...(options.handOver && { handOver: ({ headers, bytes }) => serve(headers, Buffer.from(bytes).toString() || '{}') }),
    sendToQueue: (queueArn, message) => void sent.push({ queueArn, ...message }),
  });
  const role = iam.createRole({ name: 'function-role', policies: [{ name: 'all', document: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } }] });

  return {
    time,
    journal,
    iam,
    functions,
    calls,
    sent,
    /** Deploys source as an asset. With `bundle`, its imports are bundled as the CDK app would do it. */
    deploy(name: string, source: string, more: Partial<FunctionDefinition> & { bundle?: boolean } = {}) {
      const { bundle, ...definition } = more;
      const directory = mkdtempSync(path.join(tmpdir(), 'function-'));
      directories.push(directory);
      const file = path.join(directory, 'index.mjs');
      writeFileSync(file, bundle ? bundled(source) : source);
      return functions.create({ name, codeDirectory: directory, handler: 'index.handler', roleArn: role.arn, ...definition });
    },
    async stop() {
      await functions.stop();
      time.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      directories.forEach((directory) => rmSync(directory, { recursive: true, force: true }));
    },
  };
}

/** By their source: a bundle takes half a second, and tests deploy the same few. */
const bundles = new Map<string, Uint8Array>();

function bundled(contents: string): Uint8Array {
  const made = bundles.get(contents);
  if (made) return made;
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const stdin = { contents, resolveDir: path.resolve(__dirname, '../../..') };
  const { outputFiles } = buildSync({ stdin, write: false, bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], banner, logLevel: 'error' });
  bundles.set(contents, outputFiles[0]!.contents);
  return outputFiles[0]!.contents;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString() || '{}';
}

export type Bench = Awaited<ReturnType<typeof startBench>>;
