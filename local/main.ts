/** `npm start [-- --port N] [--switches FILE]` runs the whole product on this machine. Default port: 8080. Port 0 takes any free one. FILE: what `npm run live-checks` found. */
import { parseArgs } from 'node:util';
import { readSwitches } from '../emulator/read-switches';
import { startServer } from './server';

const defaultPort = 8080;

function portFrom(given: string | undefined): number {
  if (given === undefined) return defaultPort;
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new Error(`--port is "${given}". It must be a number from 0 to 65535; 0 takes any free port.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, switches: { type: 'string' } } });
  const switches = values.switches === undefined ? undefined : readSwitches(values.switches);
  console.error('Synthesizing the stack and creating it on the emulator…');
  const server = await startServer({ port: portFrom(values.port), switches });
  console.log(`Dialback is ready at ${server.url} (the lab: ${server.url}/lab)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

main().catch((error: Error & { code?: string }) => {
  const inUse = error.code === 'EADDRINUSE';
  console.error(inUse ? `${error.message}. Something else listens there: stop it, or choose another port: npm start -- --port 0` : error.message);
  process.exit(1);
});
