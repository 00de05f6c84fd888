import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { SWITCHES, setSwitches, type Switches } from './connect/switches';

const FILE = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

/** A file of switches, such as `live-checks` writes. @throws an Error that names what is no switch, or is no value of one. */
export function readSwitches(file: string): Switches {
  const read = v.safeParse(FILE, JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file} must hold switches and their values, as JSON.`);
  for (const [name, value] of Object.entries(read.output)) {
    const usual = SWITCHES.find((each) => each.name === name)?.default;
    if (usual !== undefined && (typeof usual === 'boolean') !== (typeof value === 'boolean')) throw new Error(`${file}: ${name} is ${String(value)}; it is of the kind ${String(usual)}.`);
  }
  return setSwitches(read.output as Partial<Switches>);
}
