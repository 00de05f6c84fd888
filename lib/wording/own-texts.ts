import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isShipped, SHIPPED_LANGUAGES } from './languages';
import { readJsonObject } from './read-json';
import { namesIn } from './said';
import { AREAS, type Area, textsOf } from './texts';

/** What the operator writes otherwise, by language and key. */
export type OwnTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Longer ones would break the page. */
const AT_MOST = 1_000;

/**
 * Reads what the operator writes otherwise for readers: a folder in theirs for each area, in it a file `<language>.json` for each language.
 *
 * @param folder relative to the working directory, like the file of settings. One that is not there is not our fault to tell: own-wording.ts does
 * @returns what can be read, and why the rest cannot, in sentences.
 */
export function readOwnTexts(folder: string | undefined): { own: Record<Area, OwnTexts>; faults: string[] } {
  const read = AREAS.map((area) => ({ area, ...readArea(area, folder) }));
  return { own: Object.fromEntries(read.map(({ area, own }) => [area, own])) as Record<Area, OwnTexts>, faults: [...read.flatMap(({ faults }) => faults), ...strangersIn(folder)] };
}

/** What functions answer otherwise, by key and language. `defineSettings` has checked it. */
export function otherwiseIn({ wording }: { wording?: string | undefined }): Record<string, Record<string, string>> {
  const otherwise: Record<string, Record<string, string>> = {};
  for (const [language, texts] of Object.entries(readOwnTexts(wording).own.answers)) {
    for (const [key, text] of Object.entries(texts)) (otherwise[key] ??= {})[language] = text;
  }
  return otherwise;
}

/** What the pages are to say otherwise: their own texts, and the sentences of numbers, which they say before the service does. */
export function ownTextsOfPages({ wording }: { wording?: string | undefined }): OwnTexts {
  const { pages, answers } = readOwnTexts(wording).own;
  const ofNumbers = (language: string) => Object.fromEntries(Object.entries(answers[language] ?? {}).filter(([key]) => key.startsWith('numbers.')));
  return Object.fromEntries(SHIPPED_LANGUAGES.map((language) => [language, { ...pages[language], ...ofNumbers(language) }]));
}

function readArea(area: Area, folder: string | undefined): { own: OwnTexts; faults: string[] } {
  const place = folder === undefined ? undefined : join(folder, area);
  if (place === undefined || !isFolder(place)) return { own: {}, faults: [] };
  const read = readdirSync(place).filter((file) => file.endsWith('.json')).sort().map((file) => readFile(area, join(place, file)));
  return { own: Object.fromEntries(read.map(({ language, texts }) => [language, texts])), faults: read.flatMap(({ faults }) => faults) };
}

function readFile(area: Area, path: string): { language: string; texts: Record<string, string>; faults: string[] } {
  const language = basename(path, '.json');
  const nothing = (fault: string) => ({ language, texts: {}, faults: [fault] });
  if (!isShipped(language)) return nothing(`${path}: ${language} is none of ${SHIPPED_LANGUAGES.join(', ')}. Readers are answered in these languages alone.`);
  const object = readJsonObject(path);
  if ('fault' in object) return nothing(object.fault);
  const faults = Object.entries(object.content).flatMap(([key, text]) => faultsOf(area, key, text).map((fault) => `${path}: "${key}" ${fault}`));
  return { language, texts: faults.length > 0 ? {} : (object.content as Record<string, string>), faults };
}

function faultsOf(area: Area, key: string, text: unknown): string[] {
  const { says, listed, english } = textsOf(area);
  if (!Object.hasOwn(english, key)) return [`is no ${says}. ${listed}`];
  if (typeof text !== 'string' || text.trim() === '') return ['must be text.'];
  const [given, filled] = [namesIn(text), namesIn(english[key]!)];
  return [
    ...filled.filter((name) => !given.includes(name)).map((name) => `lacks {${name}}, which is filled in there.`),
    ...given.filter((name) => !filled.includes(name)).map((name) => `has {${name}}, which nothing fills in there.`),
    ...(text.length > AT_MOST ? [`has ${text.length} characters, and there is room for ${AT_MOST}.`] : []),
  ];
}

function strangersIn(folder: string | undefined): string[] {
  if (folder === undefined || !isFolder(folder)) return [];
  const strangers = readdirSync(folder).filter((name) => !(AREAS as readonly string[]).includes(name) && isFolder(join(folder, name)));
  return strangers.map((name) => `The folder wording has a folder ${name}, which nothing reads. It may have ${AREAS.join(', ')}.`);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
