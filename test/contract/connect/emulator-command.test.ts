import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Emulator } from '../../../emulator/emulator';
import { startByCommand } from '../../../emulator/start-by-command';
import { captured } from '../../captured';
import { emptyFlow } from './world';

const root = path.join(__dirname, '../../..');
const run = promisify(execFile);
/** Starts the command in a process of its own, and returns its first line. */
async function firstLine(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/emulator-command.ts', '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) return line;
    throw new Error('It ended without a word.');
  } finally {
    child.kill();
  }
}

interface Started {
  endpoint: string;
  instanceId: string;
  agents: { id: string; username: string }[];
  queues: { name: string }[];
  numbers: { number: string }[];
  flows: { id: string; name: string }[];
}

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

let emulator: Emulator;
let seeded: Started;
beforeAll(async () => {
  const { out } = await captured(async () => {
    emulator = await startByCommand(['--port', '0', '--json', '--seed-file', writeSeed(company)]);
    return 0;
  });
  seeded = JSON.parse(out) as Started;
});
afterAll(() => emulator.stop());

describe('npm run emulator', () => {
  it('says in one line where it is and what is in it', async () => {
    expect(await firstLine()).toMatch(/^Amazon Connect emulator at http:\/\/127\.0\.0\.1:\d+ in \S+: instance \S+, agent agent \(\S+\), queue Queue \(\S+\)$/);
  });

  it('starts from a seed file', () => {
    const { instanceId, agents, queues, numbers, flows } = seeded;
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
    it('dials and is refused like any SDK', async () => {
      const { endpoint, instanceId, flows } = seeded;
      const connect = (...words: string[]) => ask(endpoint, 'connect', ...words, '--instance-id', instanceId);
      const dial = ['start-outbound-voice-contact', '--contact-flow-id', flows.find(({ name }) => name === 'Empty')!.id, '--source-phone-number', '+493012345678'];
      const { ContactId } = await connect(...dial, '--destination-phone-number', '+493087654321', '--attributes', 'a=b');
      expect(await emulator.call('connect', 'DescribeContact', { InstanceId: instanceId, ContactId })).toMatchObject({ Contact: { InitiationMethod: 'API' } });
      expect(await emulator.call('connect', 'GetContactAttributes', { InstanceId: instanceId, InitialContactId: ContactId })).toEqual({ Attributes: { a: 'b' } });
      await expect(connect('describe-user', '--user-id', 'nobody')).rejects.toThrow(/ResourceNotFoundException/);
    });
  });
}
