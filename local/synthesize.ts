import { join, relative } from 'node:path';
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
 * Synthesizes the stack of these settings and returns the directory of its cloud assembly. An assembly of the same sources is used again.
 * @throws SettingsError when the settings cannot be used, and what the CDK app throws.
 */
export function synthesize({ path: settingsPath, servesPage, wording }: SettingsFile): Promise<string> {
  const sourcesDigest = digests.get(servesPage) ?? digestOf(servesPage ? [...sources, ...pageSources] : sources);
  digests.set(servesPage, sourcesDigest);
  return makeOnce(join(assemblies, `${sourcesDigest}-${digestOf([settingsPath, ...(wording === undefined ? [] : [wording])].map((path) => relative(root, path)))}`), (aside) => runApp(settingsPath, aside));
}

/**
 * The app of bin/app.ts, in this process: to start another one takes longer than to synthesize. The CDK is loaded only where it is needed, because most runs find
 * their assembly made. `npm run synth`, every deploy and a walk check the template as well, by CloudFormation's rules and those of cdk-nag.
 */
async function runApp(settingsPath: string, outdir: string): Promise<void> {
  const [{ appToRead }, { loadSettings }, { DialbackStack }] = await Promise.all([import('../lib/stacks/app-to-read'), import('../lib/settings/load-settings'), import('../lib/stacks/dialback-stack')]);
  const app = appToRead({ outdir, isBundled: true });
  new DialbackStack(app, loadSettings(settingsPath));
  app.synth();
}
