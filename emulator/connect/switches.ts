import { CONTACT_SWITCHES, type ContactSwitches } from './contact-switches';
import type { SwitchEntry } from './switch-entry';
import { TEST_CASE_SWITCHES, type TestCaseSwitches } from './test-cases/test-case-switches';

/**
 * Nobody has verified these on a live instance, or sources disagree about them. Each is a switch with the default that is
 * safest to build against. `docs/emulator.md` prints this register.
 */
export type Switches = ContactSwitches & TestCaseSwitches;

export interface Switch<K extends keyof Switches = keyof Switches> extends SwitchEntry<Switches[K]> {
  name: K;
}

type Register = { [K in keyof Switches]: SwitchEntry<Switches[K]> };

const REGISTER: Register = { ...CONTACT_SWITCHES, ...TEST_CASE_SWITCHES };

/** The register in the order it is documented. */
export const SWITCHES: readonly Switch[] = Object.entries(REGISTER).map(([name, entry]) => ({ name: name as keyof Switches, ...entry }));

/** Whether a switch may be set so: to one of its words, or else to what its default is, yes or no or a number. */
export function isValueOf({ default: usual, words = [] }: Pick<Switch, 'default' | 'words'>, value: unknown): value is Switches[keyof Switches] {
  if (typeof value === 'string') return (words as readonly string[]).includes(value);
  return typeof value === typeof usual && (typeof value !== 'number' || value >= 0);
}

/** The values that a switch may have, for people. */
export function valuesOf({ default: usual, words = [] }: Pick<Switch, 'default' | 'words'>): string {
  return [...words, ...(typeof usual === 'number' ? ['a number'] : []), ...(typeof usual === 'boolean' ? ['true', 'false'] : [])].join(', ');
}

/** Every default, with some changed. What is given as a getter is asked each time, so that it can tell which switches decide something. @throws an Error that names what is no switch, or is no value of one. */
export function setSwitches(changes: Partial<Switches> = {}): Switches {
  for (const [name, value] of Object.entries(changes)) {
    const found = SWITCHES.find((each) => each.name === name);
    if (!found) throw new Error(`There is no switch "${name}". There are: ${Object.keys(REGISTER).join(', ')}.`);
    if (!isValueOf(found, value)) throw new Error(`The switch ${name} is "${String(value)}". It may be: ${valuesOf(found)}.`);
  }
  const defaults = Object.fromEntries(SWITCHES.map((each) => [each.name, each.default])) as unknown as Switches;
  return Object.defineProperties(defaults, Object.getOwnPropertyDescriptors(changes));
}
