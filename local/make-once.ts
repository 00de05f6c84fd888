import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');

/**
 * Makes a directory or file once and then uses it again. It is made elsewhere and moved to its path whole, because several runs may want it at the same time.
 * Each finds all of it, or nothing.
 * @throws what `make` throws. Nothing is left at the path then.
 */
export async function makeOnce(place: string, make: (aside: string) => Promise<void> | void): Promise<string> {
  if (existsSync(place)) return place;
  const aside = `${place}.${randomUUID()}`;
  mkdirSync(dirname(place), { recursive: true });
  try {
    await make(aside);
    renameSync(aside, place);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw cause;
  }
  return place;
}

/**
 * Returns a digest of the names and contents of these files, and of all files in these directories. A missing file counts as nothing. Paths start at the top of
 * the repository.
 */
export function digestOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hashPath(join(root, path), (part) => hash.update(part));
  return hash.digest('hex').slice(0, 16);
}

function hashPath(path: string, add: (part: string | Buffer) => void): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const entry of readdirSync(path).sort()) hashPath(join(path, entry), add);
  } else if (found) {
    add(relative(root, path));
    add(readFileSync(path));
  }
}
