import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');

/**
 * A directory or file that is made once and then used again. It is made aside and moved into place whole, since several runs may want it at the
 * same time: each finds all of it, or nothing.
 * @throws what `make` throws; nothing is left in place then.
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

/** Of the names and contents of files, and of all files in directories; what is not there counts as nothing. Paths from the top. */
export function digestOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hashPath(join(root, path), (part) => hash.update(part));
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
