import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a directory once, while its sources stay the same. It is made aside and moved into place whole, because several runs may want it at the same time. */
export function makeOnce(place: string, make: (aside: string) => void): string {
  if (existsSync(place)) return place;
  const aside = `${place}.${process.pid}`;
  mkdirSync(dirname(place), { recursive: true });
  try {
    make(aside);
    renameSync(aside, place);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw cause;
  }
  return place;
}
