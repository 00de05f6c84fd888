import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { setSwitches, type Switches } from './connect/switches';

const FILE = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

/** A file of switches, such as `live-checks` writes. @throws an Error that names what is no switch, or is no value of one. */
export function readSwitches(file: string): Switches {
  const read = v.safeParse(FILE, JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file} must hold switches and their values, as JSON.`);
  try {
    return setSwitches(read.output as Partial<Switches>);
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause });
  }
}
