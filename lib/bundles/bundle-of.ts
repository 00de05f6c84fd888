import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';

const root = join(__dirname, '../..');
/** Everything that the bundles depend on. */
const sources = ['lambda', 'lib/bundles', 'package-lock.json'];

let bundles: string | undefined;

/**
 * Returns the directory that holds the bundle of one function and nothing else. All bundles are made at once, and used again while their sources stay the same.
 */
export function bundleOf(handler: string): string {
  bundles ??= makeBundles();
  return join(bundles, handler);
}

function makeBundles(): string {
  const place = join(root, '.local/bundles', digestOfSources());
  if (existsSync(place)) return place;
  // They are made in a directory of their own and moved into place whole, because several runs may want them at the same time.
  const aside = `${place}.${process.pid}`;
  try {
    execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'bundle-command.ts'), aside], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    renameSync(aside, place);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw new Error('The functions could not be bundled: see above.', { cause });
  }
  return place;
}

function digestOfSources(): string {
  const prints = sources.map((source) => FileSystem.fingerprint(join(root, source)));
  return createHash('sha256').update(prints.join()).digest('hex').slice(0, 16);
}
