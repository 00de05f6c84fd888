import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, makeOnce } from './make-once';
import type { SettingsFile } from './settings-file';

const root = join(__dirname, '..');
/** Everything that the template and its bundles depend on, beside the settings. */
const sources = ['bin/app.ts', 'lib', 'lambda', 'contact-flows', 'flow-language', 'local/instance/local-instance.ts', 'cdk.json', 'package-lock.json'];
/** What the page depends on. Stacks without it are not made anew with each change of it. */
const pageSources = ['web'];
/** Directory of the assemblies, by the digest of their sources. */
const assemblies = join(root, '.local', 'cdk.out');
/** A process reads the sources once: they are hundreds of files, and tests open a stage every second. */
const digests = new Map<boolean, string>();

/**
 * Runs the CDK app and returns the directory of its cloud assembly. An assembly of the same sources is used again.
 * @throws with the output of the CDK app when it fails.
 */
export function synthesize({ path: settingsPath, servesPage, wording }: SettingsFile): Promise<string> {
  const sourcesDigest = digests.get(servesPage) ?? digestOf(servesPage ? [...sources, ...pageSources] : sources);
  digests.set(servesPage, sourcesDigest);
  return makeOnce(join(assemblies, `${sourcesDigest}-${digestOf([settingsPath, ...(wording === undefined ? [] : [wording])].map((path) => relative(root, path)))}`), (aside) => runApp(settingsPath, aside));
}

async function runApp(settingsPath: string, directory: string): Promise<void> {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  const environment = {
    ...process.env,
    CDK_OUTDIR: directory,
    // Checking CloudFormation's rules is most of a synth's work. `npm run synth`, every deploy and a test check the template against them.
    CDK_VALIDATION: 'false',
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, settings: relative(root, settingsPath), 'aws:cdk:bundling-stacks': ['**'], 'aws:cdk:disable-stack-trace': true }),
  };
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/app.ts'], { cwd: root, env: environment, maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The CDK app failed:\n${stderr || stdout || String(cause)}`, { cause });
  }
}
