import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, makeOnce } from './make-once';

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
export function synthesize(settingsPath: string): Promise<string> {
  return makeOnce(join(assemblies, digestOf([...sources, relative(root, settingsPath)])), (aside) => runApp(settingsPath, aside));
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
