import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { WORDING_KEYS } from './keys';
import { readJsonObject } from './read-json';
import { type Said, saidSchema } from './said';

/** What the operator says otherwise in calls and beside them, by language and key. */
export type OwnWording = Readonly<Record<string, Readonly<Record<string, Said>>>>;

/**
 * Reads the operator's folder: a file `<language>.json` for each language in which something is said otherwise.
 *
 * @param folder relative to the working directory, like the file of settings
 * @returns what can be read, and why the rest cannot, in sentences.
 */
export function readOwnWording(folder: string | undefined): { own: OwnWording; faults: string[] } {
  if (folder === undefined) return { own: {}, faults: [] };
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { own: {}, faults: [`wording is ${folder}, and there is no such folder in ${process.cwd()}.`] };
  const read = readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => readFile(folder, file));
  return { own: Object.fromEntries(read.map(({ language, said }) => [language, said])), faults: read.flatMap(({ faults }) => faults) };
}

function readFile(folder: string, file: string): { language: string; said: Record<string, Said>; faults: string[] } {
  const path = join(folder, file);
  const language = file.replace(/\.json$/, '');
  const object = readJsonObject(path);
  if ('fault' in object) return { language, said: {}, faults: [object.fault] };
  const read = Object.entries(object.content).map(([key, value]) => ({ key, ...readSaid(key, value) }));
  return {
    language,
    said: Object.fromEntries(read.flatMap(({ key, said }) => (said === undefined ? [] : [[key, said]]))),
    faults: read.flatMap(({ fault }) => (fault === undefined ? [] : [`${path}: ${fault}`])),
  };
}

function readSaid(key: string, value: unknown): { said?: Said; fault?: string } {
  if (!Object.hasOwn(WORDING_KEYS, key)) return { fault: `"${key}" is no key of the wording. docs/operator/wording-keys.md lists them.` };
  const read = v.safeParse(saidSchema, value);
  return read.success ? { said: read.output } : { fault: `"${key}" ${read.issues[0].message}` };
}
