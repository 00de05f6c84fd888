import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stack } from 'aws-cdk-lib';
import { build } from 'esbuild';
import { bundleOf } from '../../lib/bundles/bundle-of';
import { BUNDLING } from '../../lib/bundles/bundle-functions';
import { OTHERWISE_FILE } from '../../lib/bundles/files-beside';
import { otherLanguagesBeside, sentencesOfFunctions } from '../../lib/bundles/other-languages';
import { sayOtherwise, withOtherwise } from '../../lib/bundles/say-otherwise';
import { pageCode } from '../../lib/page/page-code';
import { otherwiseIn, ownTextsOfPages } from '../../lib/wording/own-texts';
import type { outcome, outcomeSentence } from '../../lambda/callbacks/domain/outcome';
import { NUMBER_REFUSALS } from '../../lambda/numbers/domain/refusals';
import { NUMBER_SENTENCES } from '../../lambda/numbers/domain/sentences';
import { LANGUAGES } from '../../lambda/ground/domain/sentences';

const top = join(__dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('a bundle says in each language what its sources say, and reads it from the file beside it', async () => {
  const outfile = join(directory, 'index.mjs');
  await build({ ...BUNDLING, stdin: { contents: `export { NUMBER_REFUSALS } from './lambda/numbers/domain/refusals';`, resolveDir: top }, outfile, plugins: [otherLanguagesBeside()] });
  const bundled = (await import(pathToFileURL(outfile).href)) as { NUMBER_REFUSALS: typeof NUMBER_REFUSALS };
  const { sentence, example } = NUMBER_REFUSALS['number-emergency'];
  const inBundle = bundled.NUMBER_REFUSALS['number-emergency'].sentence;
  expect(LANGUAGES.map((language) => inBundle(example, language))).toEqual(LANGUAGES.map((language) => sentence(example, language)));
  const code = readFileSync(outfile, 'utf8');
  expect(LANGUAGES.filter((language) => code.includes(NUMBER_SENTENCES['number-emergency'][language]))).toEqual([]);
});

test('what the operator says instead is said to readers, in the languages in which they do; records stay in the words of the package', async () => {
  const outfile = join(directory, 'otherwise', 'index.mjs');
  const contents = `export { NUMBER_REFUSALS } from './lambda/numbers/domain/refusals'; export { outcome, outcomeSentence } from './lambda/callbacks/domain/outcome';`;
  await build({ ...BUNDLING, stdin: { contents, resolveDir: top }, outfile, plugins: [otherLanguagesBeside()] });
  writeFileSync(join(directory, 'otherwise', OTHERWISE_FILE), JSON.stringify({ 'numbers.number-emergency': { en: 'Not this one.', de: 'Diese nicht.' }, 'callbacks.reached': { en: 'We talked.', fr: 'On s’est parlé.' } }));
  const { NUMBER_REFUSALS: refusals, outcome: write, outcomeSentence: tell } = (await import(pathToFileURL(outfile).href)) as { NUMBER_REFUSALS: typeof NUMBER_REFUSALS; outcome: typeof outcome; outcomeSentence: typeof outcomeSentence };
  const { sentence, example } = refusals['number-emergency'];
  expect(['en', 'de', 'de-AT', 'fr'].map((language) => sentence(example, language))).toEqual(['Not this one.', 'Diese nicht.', 'Diese nicht.', NUMBER_REFUSALS['number-emergency'].sentence(example, 'fr')]);
  const written = write('reached');
  expect(written.sentence).toBe('The agent reached the customer.');
  expect(['en', 'fr', 'de'].map((language) => tell(written, language))).toEqual(['We talked.', 'On s’est parlé.', 'Der Agent hat den Kunden erreicht.']);
});

test('it stands beside the bundles of the functions that speak to people, and beside the page', () => {
  const wording = join(directory, 'wording');
  for (const area of ['answers', 'pages']) mkdirSync(join(wording, area), { recursive: true });
  writeFileSync(join(wording, 'answers/de.json'), JSON.stringify({ 'http.unavailable': 'Bitte noch einmal.' }));
  writeFileSync(join(wording, 'pages/de.json'), JSON.stringify({ Save: 'Sichern' }));
  const app = new Stack();
  sayOtherwise(app, otherwiseIn({ wording }));
  const read = (place: string, file: string) => JSON.parse(readFileSync(join(place, file), 'utf8')) as unknown;
  expect(read(withOtherwise(app, bundleOf('api-agent')), OTHERWISE_FILE)).toEqual({ 'http.unavailable': { de: 'Bitte noch einmal.' } });
  expect(withOtherwise(new Stack(), bundleOf('api-agent'))).toBe(bundleOf('api-agent'));
  expect(withOtherwise(app, bundleOf('deploy-page'))).toBe(bundleOf('deploy-page'));
  writeFileSync(join(wording, 'answers/fr.json'), JSON.stringify({ 'numbers.number-emergency': '{number} : non.', 'http.unavailable': 'Encore.' }));
  const page = pageCode(ownTextsOfPages({ wording }));
  // The pages say of a number what the service would, before it does.
  expect(['de', 'en', 'fr'].map((language) => read(page, `page/wording/${language}.json`))).toEqual([{ Save: 'Sichern' }, {}, { 'numbers.number-emergency': '{number} : non.' }]);
});

test('the keys that an operator may say otherwise are those of the tables, and none is of two', () => {
  const tables = sentencesOfFunctions();
  expect(tables['numbers.number-emergency']!['de']).toBe(NUMBER_SENTENCES['number-emergency'].de);
  const inBundles = readdirSync(dirname(bundleOf('api-agent'))).filter((name) => existsSync(join(bundleOf(name), 'sentences.json'))).map((name) => JSON.parse(readFileSync(join(bundleOf(name), 'sentences.json'), 'utf8')) as Record<string, Record<string, Record<string, string>>>);
  const said = new Map(inBundles.flatMap((table) => Object.entries(table).flatMap(([name, keys]) => Object.entries(keys).map(([key, { de }]) => [`${name}.${key}`, de!] as const))));
  expect([...said.values()].filter((sentence) => !Object.values(tables).some(({ de }) => de === sentence))).toEqual([]);
  expect(Object.keys(tables)).toHaveLength(said.size);
});

test('no function that answers people has what it says in its code, but outcomes in English, which it writes down', () => {
  for (const name of ['api-agent', 'api-board', 'api-customer', 'api-number-check', 'api-voicemails']) {
    const tables = JSON.parse(readFileSync(join(bundleOf(name), 'sentences.json'), 'utf8')) as Record<string, Record<string, Record<string, string>>>;
    const code = readFileSync(join(bundleOf(name), 'index.mjs'), 'utf8');
    const inGerman = Object.values(tables).flatMap((table) => Object.values(table).map(({ de }) => de!));
    expect(inGerman.filter((sentence) => sentence.length > 40 && code.includes(sentence))).toEqual([]);
    expect(inGerman.length).toBeGreaterThan(20);
  }
});
