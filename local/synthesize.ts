import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
/** Everything that the template and its bundles are made from. */
const sources = ['bin', 'lib', 'lambda', 'contact-flows', 'flow-language', 'local/instance/local-instance.ts', 'cdk.json', 'package-lock.json'];
/** Where assemblies are kept, by the digest of what they were made from. */
const assemblies = join(root, '.local', 'cdk.out');

/**
 * Runs the CDK app and gives the directory of its cloud assembly; an assembly of the same sources is used again.
 * @param settingsPath the operator's settings, as `-c settings=` takes them.
 * @throws with what the CDK app printed, when it fails.
 */
export async function synthesize(settingsPath: string): Promise<string> {
  const directory = join(assemblies, digestOf([...sources.map((source) => join(root, source)), settingsPath]));
  if (existsSync(directory)) return directory;
  // Made aside and moved into place whole: several runs may want it at the same time.
  const aside = `${directory}.${process.pid}`;
  mkdirSync(assemblies, { recursive: true });
  await runApp(settingsPath, aside);
  try {
    renameSync(aside, directory);
  } catch (cause) {
    if (!existsSync(directory)) throw cause;
    rmSync(aside, { recursive: true });
  }
  return directory;
}

async function runApp(settingsPath: string, directory: string): Promise<void> {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  const environment = {
    ...process.env,
    CDK_OUTDIR: directory,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, settings: relative(root, settingsPath), 'aws:cdk:bundling-stacks': ['**'] }),
  };
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/app.ts'], { cwd: root, env: environment, maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The CDK app failed:\n${stderr || stdout || String(cause)}`, { cause });
  }
}

function digestOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hashPath(path, (part) => hash.update(part));
  return hash.digest('hex').slice(0, 16);
}

function hashPath(path: string, add: (part: string | Buffer) => void): void {
  const entries = existsSync(path) ? readdirOrFile(path) : [];
  if (entries === 'file') {
    add(relative(root, path));
    add(readFileSync(path));
  } else entries.sort().forEach((entry) => hashPath(join(path, entry), add));
}

function readdirOrFile(path: string): string[] | 'file' {
  try {
    return readdirSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return 'file';
    throw cause;
  }
}
