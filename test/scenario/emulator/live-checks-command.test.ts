import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { SWITCHES, type Switches } from '../../../emulator/connect/switches';
import { CHECKS } from '../../../emulator/live-checks/checks';
import { readSwitches } from '../../../emulator/read-switches';
import { seedCentre } from '../../../emulator/seed-centre';
import { usualSeed } from '../../../emulator/usual-seed';
import { passTimeByCalls } from '../../time-by-calls';

const ROOT = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'live-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The emulator stands for the instance, on which a second passes with each call. */
async function instanceWith(switches: Partial<Switches>): Promise<Emulator> {
  const emulator = await startEmulator({ switches, quotas: 'none', resourceQuotas: 'none' });
  seedCentre(emulator.connect.centre, usualSeed());
  passTimeByCalls(emulator, 1_000);
  return emulator;
}

/** The command as an operator runs it, who answers with these lines. */
function run(args: string[], { emulator, input = '' }: { emulator?: Emulator; input?: string } = {}): Promise<{ code: number | null; out: string[]; asked: string }> {
  const env = emulator && { AWS_ENDPOINT_URL_CONNECT: emulator.endpoint, AWS_REGION: emulator.region, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', CONNECT_INSTANCE_ID: emulator.connect.centre.store.instance.id };
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/live-checks-command.ts', '--pause', '5', ...args], { cwd: ROOT, env: { PATH: process.env.PATH, ...env } });
  let [out, asked] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (asked += text));
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out: out.trim().split('\n'), asked })));
}

test('finds what is set otherwise, takes what the operator saw, and writes the file that the emulator starts with', async () => {
  const emulator = await instanceWith({ testUsage: 'refused', stopOfEndedContact: 'resource-not-found' });
  const [file, page] = [join(folder, 'found.json'), join(folder, 'page.md')];
  writeFileSync(page, '| Check | Why it matters |\n|---|---|\n| The phone rings | Else nobody hears it |\n| The phone is red | It is said so |\n');
  try {
    const questions = SWITCHES.filter(({ name }) => !(name in CHECKS)).length;
    // The first is `retry`, which may not be `maybe`.
    const input = ['maybe', 'same-contact', ...Array<string>(questions - 1).fill(''), 'n', 'y', ''].join('\n');
    const { code, out, asked } = await run(['--switches', file, '--page', page], { emulator, input });
    expect(code).toBe(1);
    expect(out.filter((line) => line.startsWith('OTHERWISE '))).toEqual(['OTHERWISE   retry: same-contact, not new-contact (operator)', 'OTHERWISE   stopOfEndedContact: resource-not-found, not contact-not-found (test)', 'OTHERWISE   testUsage: refused, not accepted (test)']);
    expect(readSwitches(file)).toMatchObject({ retry: 'same-contact', testUsage: 'refused', stopOfEndedContact: 'resource-not-found', testMessages: 'joined' });
    expect(asked.match(/\nretry: /g)).toHaveLength(2);
    expect(asked).toContain('(new-contact, same-contact; Enter: not looked)');
    expect(out.slice(-2)).toEqual(['OTHERWISE: The phone rings', 'as assumed: The phone is red']);
    expect(emulator.connect.centre.listTestCases()).toEqual([]);
  } finally {
    await emulator.stop();
  }
});

test('asks nobody where there is nobody, and is content where all is as assumed', async () => {
  const emulator = await instanceWith({});
  const file = join(folder, 'usual.json');
  try {
    const { code, asked } = await run(['--switches', file, '--no-questions'], { emulator });
    expect([code, asked.includes('What did you see')]).toEqual([0, false]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ testUsage: 'accepted' });
  } finally {
    await emulator.stop();
  }
});

test('says what is wrong with its own words, and touches no instance then', async () => {
  expect(await run([])).toMatchObject({ code: 2, asked: expect.stringMatching(/^CONNECT_INSTANCE_ID is not set\.\nusage: live-checks/) as string });
  expect(await run(['--colour'])).toMatchObject({ code: 2 });
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.arrayContaining([expect.stringContaining('usage: live-checks')]) as string[] });
});
