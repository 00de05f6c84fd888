import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import { makeOnce } from './make-once';

const root = join(__dirname, '../..');
/** Everything that the bundles depend on. */
const sources = ['lambda', 'lib/bundles', 'package-lock.json'];

let bundles: string | undefined;

/**
 * Returns the directory that holds the bundle of one function and nothing else. All bundles are made at once, and used again while their sources stay the same.
 */
export function bundleOf(handler: string): string {
  bundles ??= makeOnce(join(root, '.local/bundles', digestOf(sources)), makeBundles);
  return join(bundles, handler);
}

function makeBundles(directory: string): void {
  try {
    execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'bundle-command.ts'), directory], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (cause) {
    throw new Error('The functions could not be bundled: see above.', { cause });
  }
}

/** @param paths from the top of the repository */
export function digestOf(paths: readonly string[]): string {
  const prints = paths.map((path) => FileSystem.fingerprint(join(root, path)));
  return createHash('sha256').update(prints.join()).digest('hex').slice(0, 16);
}
