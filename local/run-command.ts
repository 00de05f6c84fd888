import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');

export interface CommandPlace {
  /** Where the emulator answers. */
  endpoint: string;
  /** ISO instant on the emulator's clock. */
  now: string;
  /** The settings that the stack was deployed with. */
  settingsPath: string;
}

/**
 * Runs a command of the operator on the emulated account. The clock stands still meanwhile.
 *
 * @param name file in bin/, without its ending
 * @returns what it printed
 * @throws with what it said when it fails
 */
export type RunCommand = (place: CommandPlace, name: string, options?: string[]) => Promise<string>;

/** The variables by which commands reach the emulated account. */
export const operatorAt = (endpoint: string) => ({ AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: 'operator', AWS_SECRET_ACCESS_KEY: 'operator' });

/** Runs it as `npm run` does, in a process of its own. */
export const runCommand: RunCommand = async ({ endpoint, settingsPath, now }, name, options = []) => {
  const env = { ...process.env, ...operatorAt(endpoint) };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', clockAt(now), '--import', 'tsx', `bin/${name}.ts`, '--settings', settingsPath, ...options], { cwd: root, env });
    return stdout;
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    throw new Error(`npm run ${name} failed:\n${stderr || stdout || String(cause)}`, { cause });
  }
};

/** A module that sets the clock of a program: its time goes on from there. */
function clockAt(now: string): string {
  const set = `const Wall = Date, ahead = ${Date.parse(now)} - Wall.now();
    globalThis.Date = class extends Wall { constructor(...given) { given.length > 0 ? super(...given) : super(Wall.now() + ahead); } static now() { return Wall.now() + ahead; } };`;
  return `data:text/javascript,${encodeURIComponent(set)}`;
}
