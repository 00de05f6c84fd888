import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../../flow-language/bind-flow';
import type { FlowDocument } from '../../../flow-language/types';
import { wordingFile } from './shipped-flow';

const FOLDER = join(__dirname, '../../../contact-flows');
const filesIn = (folder: string) => readdirSync(join(FOLDER, folder)).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));

const LANGUAGES = filesIn('wording');
const flows = [...filesIn('.'), ...filesIn('modules').map((name) => `modules/${name}`)];
const documentOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as FlowDocument;
const places = flows.flatMap((flow) => placesOf(documentOf(flow)).filter(({ kind }) => kind === 'wording'));

/** Each tag is closed by its own, in order. */
function isWellFormed(ssml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, alone] of ssml.matchAll(/<(\/?)([a-z-]+)(?:\s+[a-z-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing && open.pop() !== name) return false;
    if (!closing && !alone) open.push(name!);
  }
  return open.length === 0 && /^<speak>.*<\/speak>$/s.test(ssml) && !ssml.replace(/<[^<>]*>/g, '').match(/[<>&]/);
}

const pathsIn = (said: string) => (said.match(/\$\.[A-Za-z0-9_.-]*[A-Za-z0-9_-]/g) ?? []).sort();

test.each(LANGUAGES)('%s says what flows name, and nothing else', (language) => {
  const named = [...new Set(places.map(({ name }) => name))].sort();
  expect(Object.keys(wordingFile(language)).sort()).toEqual(named);
});

test.each(LANGUAGES)('%s refers to the same values as English', (language) => {
  const english = wordingFile('en');
  for (const [key, said] of Object.entries(wordingFile(language))) expect({ key, paths: pathsIn(said) }).toEqual({ key, paths: pathsIn(english[key]!) });
});

test.each(LANGUAGES)('%s is well-formed SSML where it is spoken as such, and plain text elsewhere', (language) => {
  const wording = wordingFile(language);
  for (const { name, path } of places) {
    const said = wording[name]!;
    expect({ name, wellFormed: path.endsWith('.SSML') ? isWellFormed(said) : !/[<>]/.test(said) }).toEqual({ name, wellFormed: true });
    // Connect's limits: 3,000 characters that are billed, 6,000 in all.
    expect(said.length).toBeLessThan(1_000);
  }
});

test('finds a tag that is not closed, and one that is closed by another', () => {
  expect(['<speak>a<break time="10s"/></speak>', '<speak><emphasis>a</speak></emphasis>', '<speak>a', 'a', '<speak>a & b</speak>'].map(isWellFormed)).toEqual([true, false, false, false, false]);
});

test.each(flows)('%s has no sentence of its own', (flow) => {
  const spoken = documentOf(flow).Actions.flatMap(({ Parameters: { Text, SSML, Messages } }) => [Text, SSML, ...((Messages as { Text?: string; SSML?: string }[] | undefined) ?? []).flatMap((each) => [each.Text, each.SSML])]);
  for (const text of spoken) if (text !== undefined) expect(text).toMatch(/^(\{\{wording\.[a-z0-9-]+\}\}|\$\.Attributes\.\w+)$/);
});
