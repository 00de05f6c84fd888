import { parseArgs } from 'node:util';
import { wallClockIso } from './clock/wall-clock';
import { describeInstance, type InstanceDescription } from './describe-instance';
import { startEmulator, type Emulator } from './emulator';
import { readSwitches } from './read-switches';
import { seedCentre } from './seed-centre';
import { readSeedFile } from './seed-file';
import { usualSeed } from './usual-seed';

export const USAGE = 'usage: connect-emulator [--port N] [--host ADDRESS] [--seed-file FILE] [--switches FILE] [--json]   N: 0 for any free port; 4599 when left out. ADDRESS: this machine alone when left out';
const USUAL_PORT = 4599;

function readOptions(args: string[]) {
  const options = { port: { type: 'string' }, host: { type: 'string' }, switches: { type: 'string' }, 'seed-file': { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options, strict: true });
  const port = values.port === undefined ? USUAL_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is "${values.port}". It must be a number from 0 to 65535.`);
  return { port, host: values.host, switches: values.switches === undefined ? undefined : readSwitches(values.switches), seedFile: values['seed-file'], json: values.json ?? false };
}

/**
 * Starts the emulator of these arguments, and prints where it is. Time follows the wall clock, until it is stopped.
 * @throws Error for an option, seed or switch that it does not take.
 */
export async function startByCommand(args: string[]): Promise<Emulator> {
  const { port, host, switches, seedFile, json } = readOptions(args);
  const seed = seedFile ? readSeedFile(seedFile) : usualSeed();
  // A long run keeps the last days' worth of lines and contacts, not all.
  const emulator = await startEmulator({ port, host, switches, startAt: wallClockIso(), instance: seed.instance, journalLines: 100_000, contactsKept: 100_000 });
  try {
    seedCentre(emulator.connect.centre, seed);
  } catch (error) {
    // Its open port would keep the process alive.
    await emulator.stop();
    throw error;
  }
  emulator.journal.listen(({ kind, what, detail }) => {
    if (kind === 'fault') console.error(`${what}: ${JSON.stringify(detail)}`);
  });
  // An error in a flow stands in the journal, and is printed as such.
  emulator.time.follow(() => undefined);
  const described = describeInstance(emulator, emulator.connect.centre);
  process.stdout.write(`${json ? JSON.stringify(described) : announce(described)}\n`);
  return emulator;
}

function announce({ endpoint, region, instanceId, agents, queues }: InstanceDescription): string {
  const named = (things: { id: string; name?: string; username?: string }[]) => things.map(({ id, name, username }) => `${name ?? username} (${id})`).join(', ');
  return `Amazon Connect emulator at ${endpoint} in ${region}: instance ${instanceId}, agent ${named(agents)}, queue ${named(queues)}`;
}
