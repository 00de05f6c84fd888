import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startByCommand } from '../../../emulator/start-by-command';
import { emptyFlow } from './world';

const root = path.join(__dirname, '../../..');
const run = promisify(execFile);
const started: ChildProcess[] = [];

afterAll(() => started.forEach((child) => child.kill()));

/** Starts the command and returns its first line. */
function start(...options: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/emulator-command.ts', '--port', '0', ...options], { cwd: root });
  started.push(child);
  return new Promise((resolve, reject) => {
    let errors = '';
    let lines = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString();
      if (lines.includes('\n')) resolve(lines.slice(0, lines.indexOf('\n')));
    });
    child.on('exit', () => reject(new Error(errors)));
  });
}

interface Started {
  endpoint: string;
  instanceId: string;
  agents: { id: string; username: string }[];
  queues: { name: string }[];
  numbers: { number: string }[];
  flows: { id: string; name: string }[];
}

const startAsJson = async (...options: string[]) => JSON.parse(await start('--json', ...options)) as Started;

function writeSeed(seed: object): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
  writeFileSync(path.join(folder, 'empty.json'), emptyFlow);
  writeFileSync(path.join(folder, 'seed.json'), JSON.stringify(seed));
  return path.join(folder, 'seed.json');
}

const company = {
  instance: { id: '11111111-2222-4333-8444-555555555555', alias: 'company' },
  hours: [{ name: 'Office', timeZone: 'Europe/Berlin', open: [{ day: 'MONDAY', from: '09:00', till: '17:30' }] }],
  numbers: [{ number: '+493012345678', flow: 'Empty' }],
  flows: [{ name: 'Empty', type: 'CONTACT_FLOW', file: 'empty.json' }],
  queues: [{ name: 'Sales', hours: 'Office', callerId: '+493012345678' }],
  routingProfiles: [{ name: 'Basic', defaultOutboundQueue: 'Sales', queues: [{ queue: 'Sales' }] }],
  agents: [{ username: 'ada', routingProfile: 'Basic', status: 'Available' }],
};

let seeded: Promise<Started> | undefined;
/** The company, started once: to load everything takes longer than what is asked of it. */
const seededOnce = () => (seeded ??= startAsJson('--seed-file', writeSeed(company)));

describe('npm run emulator', () => {
  it('says in one line where it is and what is in it', async () => {
    expect(await start()).toMatch(/^Amazon Connect emulator at http:\/\/127\.0\.0\.1:\d+ in \S+: instance \S+, agent agent \(\S+\), queue Queue \(\S+\)$/);
  });

  it('starts from a seed file', async () => {
    const { instanceId, agents, queues, numbers, flows } = await seededOnce();
    expect({ instanceId, agents, queues, numbers }).toMatchObject({
      instanceId: company.instance.id,
      agents: [{ username: 'ada' }],
      queues: [{ name: 'Sales' }],
      numbers: [{ number: '+493012345678' }],
    });
    expect(flows.map(({ name }) => name)).toEqual(['Default customer queue', 'Default customer hold', 'Default customer whisper', 'Default outbound', 'Default agent hold', 'Default agent whisper', 'Default agent transfer', 'Default queue transfer', 'Empty']);
  });

  it.each([
    ['an option it does not have', ['--colour', 'red'], /--colour/],
    ['a port that is none', ['--port', 'x'], /--port is "x"\. It must be a number from 0 to 65535\./],
    ['an unknown field of the seed', ['--seed-file', writeSeed({ ...company, colours: [] })], /colours/],
    ['a name that leads nowhere', ['--seed-file', writeSeed({ ...company, hours: [] })], /no hours "Office"\. It has: none/],
  ])('refuses %s by its name', async (_, options, message) => {
    await expect(startByCommand(['--port', '0', ...options])).rejects.toThrow(message);
  });
});

/** Debian's AWS CLI v2, or else the first one on the path. */
const cli = ['/usr/bin/aws', ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'aws'))].find((place) => existsSync(place));
if (cli === undefined) {
  process.stdout.write('Not run: the AWS CLI against the emulator, since no `aws` is installed.\n');
} else {
  describe('the AWS CLI', () => {
    const environment = { ...process.env, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_DEFAULT_REGION: 'eu-west-2', AWS_PAGER: '' };
    const ask = async (endpoint: string, ...words: string[]) =>
      JSON.parse((await run(cli, [...words, '--output', 'json', '--endpoint-url', endpoint], { env: environment })).stdout) as Record<string, unknown>;

    // `test/walks/emulator` makes a contact centre with it alone.
    it('dials, describes and is refused like any SDK', async () => {
      const { endpoint, instanceId, flows } = await seededOnce();
      const connect = (...words: string[]) => ask(endpoint, 'connect', ...words, '--instance-id', instanceId);
      const dial = ['start-outbound-voice-contact', '--contact-flow-id', flows.find(({ name }) => name === 'Empty')!.id, '--source-phone-number', '+493012345678'];
      const { ContactId } = await connect(...dial, '--destination-phone-number', '+493087654321', '--attributes', 'a=b');
      expect(await connect('describe-contact', '--contact-id', String(ContactId))).toMatchObject({ Contact: { InitiationMethod: 'API' } });
      await expect(connect('describe-user', '--user-id', 'nobody')).rejects.toThrow(/ResourceNotFoundException/);
    });
  });
}
