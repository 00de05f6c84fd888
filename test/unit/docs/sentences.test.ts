import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Sentences, teller } from '../../../lambda/ground/domain/sentences';
import { namesIn } from '../../../lib/wording/said';
import { REFUSAL_TABLES } from '../../../docs/print/refusals';

const LAMBDA = join(__dirname, '../../../lambda');
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Whatever a file of sentences exports: each subject has its own, and no list here can forget one. */
const files = readdirSync(LAMBDA, { recursive: true, encoding: 'utf8' }).filter((file) => /\/(.*-)?sentences\.ts$|outcomes\/[a-z-]+\.ts$|agent-callbacks\/http\/notices\.ts$/.test(file) && !file.startsWith('ground/domain/sentences'));
const catalogues = await Promise.all(
  files.map(async (file) => ({ file, keys: Object.assign({}, ...Object.values((await import(join(LAMBDA, file))) as Record<string, Sentences>)) as Sentences })),
);
const sentences = catalogues.flatMap(({ file, keys }) => Object.entries(keys).map(([key, sentence]) => ({ file, key, sentence })));

describe('the sentences of functions', () => {
  test('are found', () => expect(sentences.length).toBeGreaterThan(180));

  test('fill the same names in every language', () => {
    const wrong = sentences.flatMap(({ file, key, sentence }) =>
      OTHERS.filter((language) => namesIn(sentence[language]).sort().join() !== namesIn(sentence.en).sort().join()).map((language) => `${file} ${key} ${language}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are said in every language, and end alike', () => {
    const end = (text: string) => /[.?!]$/.exec(text)?.[0] ?? '';
    const wrong = sentences.flatMap(({ file, key, sentence }) => LANGUAGES.filter((language) => sentence[language].trim() === '' || end(sentence[language]) !== end(sentence.en)).map((language) => `${file} ${key} ${language}`));
    expect(wrong).toEqual([]);
  });

  test('are translated: a whole sentence is the same in no two languages', () => {
    const wrong = sentences.filter(({ sentence }) => sentence.en.endsWith('.') && new Set(Object.values(sentence)).size < LANGUAGES.length).map(({ file, key }) => `${file} ${key}`);
    expect(wrong).toEqual([]);
  });
});

describe('each refusal', () => {
  const rows = Object.values(REFUSAL_TABLES).flat().flatMap((table) => Object.entries(table as Record<string, { sentence: (facts: object, language?: string) => string; example: object }>));

  test.each(LANGUAGES)('is whole in %s: nothing of its example is left to fill', (language) => {
    const left = rows.map(([code, { sentence, example }]) => [code, sentence(example, language)] as const).filter(([, said]) => /[{}]|undefined|\[object/.test(said.replace('{"number": "+4930123456"}', '')));
    expect(left).toEqual([]);
  });

  test('is English where no language is named, and in one that we do not speak', () => {
    const not = rows.filter(([, { sentence, example }]) => sentence(example) !== sentence(example, 'en') || sentence(example, 'sv') !== sentence(example, 'en'));
    expect(not).toEqual([]);
  });

  test('says its spans of time in the language of its reader', () => {
    const { span } = teller({}, 'de-AT');
    expect([1, 119, 120, 7199, 7200, 43_200].map(span)).toEqual(['1 Sekunde', '119 Sekunden', '2 Minuten', '120 Minuten', '2 Stunden', '12 Stunden']);
  });
});
