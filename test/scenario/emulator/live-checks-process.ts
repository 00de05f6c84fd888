import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Switches } from '../../../emulator/connect/switches';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { seedCentre } from '../../../emulator/seed-centre';
import { usualSeed } from '../../../emulator/usual-seed';
import { passTimeByCalls } from '../../time-by-calls';

const ROOT = join(__dirname, '../../..');

/** The emulator stands for the instance, on which five seconds pass with each call. */
export async function instanceWith(switches: Partial<Switches>): Promise<Emulator> {
  const emulator = await startEmulator({ switches, quotas: 'none', resourceQuotas: 'none' });
  seedCentre(emulator.connect.centre, usualSeed());
  passTimeByCalls(emulator, 5_000);
  return emulator;
}

/** The command as an operator runs it, who answers with these lines. */
export function runLiveChecksCommand(args: string[], { emulator, input = '' }: { emulator?: Emulator; input?: string } = {}): Promise<{ code: number | null; out: string[]; asked: string }> {
  const env = emulator && { AWS_ENDPOINT_URL_CONNECT: emulator.endpoint, AWS_REGION: emulator.region, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', CONNECT_INSTANCE_ID: emulator.connect.centre.store.instance.id };
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/live-checks-command.ts', '--pause', '5', ...args], { cwd: ROOT, env: { PATH: process.env.PATH, ...env } });
  let [out, asked] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (asked += text));
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out: out.trim().split('\n'), asked })));
}
