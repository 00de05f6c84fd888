import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { namesIn } from '../../../lib/wording/said';
import { dutch } from '../../../web/words/dutch';
import { french } from '../../../web/words/french';
import { german } from '../../../web/words/german';
import { italian } from '../../../web/words/italian';
import { pageLanguage } from '../../../web/words/page-language';
import { portuguese } from '../../../web/words/portuguese';
import { spanish } from '../../../web/words/spanish';
import { fill } from '../../../web/words/t';

const languages = { german, spanish, french, italian, portuguese, dutch };

describe('the texts of the page', () => {
  test.each(Object.entries(languages))('fill the same names in %s as in English, and end alike', (_language, texts) => {
    const end = (text: string) => /[.?]$/.exec(text)?.[0] ?? '';
    const wrong = Object.entries(texts).filter(([english, text]) => namesIn(text).sort().join() !== namesIn(english).sort().join() || end(text) !== end(english) || text.trim() === '');
    expect(wrong).toEqual([]);
  });

  test('are filled by name, and keep what nobody fills', () => {
    expect(fill('{by} looks at it first, for {left} at most: {"voicemails": [...]}', { by: 'ben', left: '90 s' })).toBe('ben looks at it first, for 90 s at most: {"voicemails": [...]}');
  });
});

test.each([
  [['de-AT', 'en'], 'de'],
  [['sv', 'nl-BE', 'en'], 'nl'],
  [['sv'], 'en'],
  [[], 'en'],
] as const)('who reads %j best reads the page in %s', (wished, language) => {
  expect(pageLanguage(wished)).toBe(language);
});

test('no module reads a text while it is imported: the texts come later', () => {
  const web = join(__dirname, '../../../web');
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const early = files.filter((file) => readsEarly(ts.createSourceFile(file, readFileSync(join(web, file), 'utf8'), ts.ScriptTarget.Latest)));
  expect(early).toEqual([]);
  expect(readsEarly(ts.createSourceFile('a.ts', "const save = { label: t('Save') };", ts.ScriptTarget.Latest))).toBe(true);
});

function readsEarly(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const isRead = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't';
  return isRead || (ts.forEachChild(node, (child) => readsEarly(child) || undefined) ?? false);
}
