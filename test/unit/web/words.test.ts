import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from '../../compiler';
import { namesIn } from '../../../lib/wording/said';
import { pageLanguage } from '../../../web/words/page-language';
import { PAGE_TEXTS } from '../../../web/words/all-texts';
import { agentTexts } from '../../../web/words/agent/texts';
import { boardTexts } from '../../../web/words/board/texts';
import { labTexts } from '../../../web/words/lab/texts';
import type { LoadTexts } from '../../../web/words/page-texts';
import { rulesTexts } from '../../../web/words/rules/texts';
import { sharedTexts } from '../../../web/words/shared/texts';
import { fill } from '../../../web/words/t';
import { parsedFile, parsedText } from './parsed';

const PAGES: Record<string, LoadTexts> = { shared: sharedTexts, agent: agentTexts, board: boardTexts, rules: rulesTexts, lab: labTexts };
const tables = Object.entries(PAGES).flatMap(([page, load]) => Object.entries(load).map(([language, texts]) => [page, language, texts] as const));

describe('the texts of the pages', () => {
  test.each(tables)('%s: fill the same names in %s as in English, and end alike', async (_page, _language, load) => {
    const end = (text: string) => /[.?]$/.exec(text)?.[0] ?? '';
    const wrong = Object.entries(await load()).filter(([english, text]) => namesIn(text).sort().join() !== namesIn(english).sort().join() || end(text) !== end(english) || text.trim() === '');
    expect(wrong).toEqual([]);
  });

  test('stand in one table each: what several pages say is shared', async () => {
    const all = await Promise.all(Object.values(PAGES).map(async ({ de }) => Object.keys(await de())));
    expect(all.flat().filter((text, at, texts) => texts.indexOf(text) !== at)).toEqual([]);
    expect(all.flat().sort()).toEqual([...PAGE_TEXTS].sort());
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
  const early = files.filter((file) => readsEarly(parsedFile(join(web, file))));
  expect(early).toEqual([]);
  expect(readsEarly(parsedText('a.ts', "const save = { label: t('Save') };"))).toBe(true);
});

function readsEarly(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const isRead = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't';
  return isRead || (ts.forEachChild(node, (child) => readsEarly(child) || undefined) ?? false);
}
