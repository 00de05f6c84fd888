import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOf } from '../../lib/bundles/bundle-of';
import { BUNDLING } from '../../lib/bundles/bundle-functions';
import { otherLanguagesBeside } from '../../lib/bundles/other-languages';
import { NUMBER_REFUSALS } from '../../lambda/numbers/domain/refusals';
import { NUMBER_SENTENCES } from '../../lambda/numbers/domain/sentences';
import { LANGUAGES } from '../../lambda/ground/domain/sentences';

const top = join(__dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('a bundle says in each language what its sources say, and reads all but English from the file beside it', async () => {
  const outfile = join(directory, 'index.mjs');
  await build({ ...BUNDLING, stdin: { contents: `export { NUMBER_REFUSALS } from './lambda/numbers/domain/refusals';`, resolveDir: top }, outfile, plugins: [otherLanguagesBeside()] });
  const bundled = (await import(pathToFileURL(outfile).href)) as { NUMBER_REFUSALS: typeof NUMBER_REFUSALS };
  const { sentence, example } = NUMBER_REFUSALS['number-emergency'];
  const inBundle = bundled.NUMBER_REFUSALS['number-emergency'].sentence;
  expect(LANGUAGES.map((language) => inBundle(example, language))).toEqual(LANGUAGES.map((language) => sentence(example, language)));
  const code = readFileSync(outfile, 'utf8');
  expect(LANGUAGES.filter((language) => code.includes(NUMBER_SENTENCES['number-emergency'][language]))).toEqual(['en']);
});

test('no function that answers people has another language than English in its code', () => {
  for (const name of ['api-agent', 'api-board', 'api-customer', 'api-number-check', 'api-voicemails']) {
    const tables = JSON.parse(readFileSync(join(bundleOf(name), 'sentences.json'), 'utf8')) as Record<string, Record<string, Record<string, string>>>;
    const code = readFileSync(join(bundleOf(name), 'index.mjs'), 'utf8');
    const inGerman = Object.values(tables).flatMap((table) => Object.values(table).map(({ de }) => de!));
    expect(inGerman.filter((sentence) => sentence.length > 40 && code.includes(sentence))).toEqual([]);
    expect(inGerman.length).toBeGreaterThan(20);
  }
});
