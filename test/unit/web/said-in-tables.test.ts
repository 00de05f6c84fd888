import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { agentTexts } from '../../../web/words/agent/texts';
import { boardTexts } from '../../../web/words/board/texts';
import { labTexts } from '../../../web/words/lab/texts';
import { rulesTexts } from '../../../web/words/rules/texts';
import { sharedTexts } from '../../../web/words/shared/texts';
import { parsedFile, parsedText } from './parsed';
import { saidOutside } from './said-outside';
import { textsOfPage } from './texts-of-page';

const WEB = join(__dirname, '../../../web');

/** The same in every language, by why. */
const SAME_EVERYWHERE = [
  ...['Dialback'],
  // Forms in which a field takes something, user names among them; units; keys of a keyboard.
  ...['YYYY-MM-DD', 'hh:mm', 'ada', '{} min {} s', '+ 10 s', '+ 1 min', '+ 1 h', 'Alt+Shift+A', 'Alt+Shift+H', 'Alt+Shift+O', 'Alt+Shift+N'],
  // Names of Connect, of fields of a file or a setting, and of the API.
  ...['Available', 'subject, list, action, agent, reason, since, until', 'id, access', 'none needed', 'Bearer {}', 'application/json, application/problem+json'],
  // Records are in English: what the log of changes, and an app, keep.
  ...['by page', 'import of ', 'undo of: ', 'Order 4412'],
  // For developers, on the console.
  ...['An entry cannot be read: {} {}', 'the entry'],
  // Read by code alone.
  ...['signed out', '(max-width: 960px)', '(max-width: 1240px)'],
];

const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/^words\/|^page\/logo\.ts$|\.d\.ts$|^vite\.config/.test(file));
const outside = sources.map((file) => ({ file, said: saidOutside(parsedFile(join(WEB, file))) }));

test('pages say nothing that is not in the tables', () => {
  const unlisted = outside.map(({ file, said }) => ({ file, said: said.filter((text) => !SAME_EVERYWHERE.includes(text)) }));
  expect(unlisted.filter(({ said }) => said.length > 0)).toEqual([]);
});

test('every exception is one: something says it', () => {
  const all = outside.flatMap(({ said }) => said);
  expect(SAME_EVERYWHERE.filter((text) => !all.includes(text))).toEqual([]);
});

test.each([
  ['a text between tags', '<b>Save it</b>'],
  ['a lower-case word that is shown', "<b>{isOn ? 'running' : 'off'}</b>"],
  ['an attribute that is read', '<Input placeholder="soon" />'],
  ['a heading that code puts together', 'const header = `Callback to ${number}`;'],
  ['a message of an error', "throw new Error('The file is too long.');"],
  ['words that are joined', "[a, b].join(' and then ')"],
  ['a count with a word', "const said = few ? '1 hour' : '';"],
])('%s is found', (_what, source) => {
  expect(saidOutside(parsedText('a.tsx', source))).not.toEqual([]);
});

test('what is looked up, or is for code, is not', () => {
  expect(saidOutside(parsedText('a.tsx', `import x from 'Some thing'; const a = t('Save it'); <Box variant="awsui-key-label" data-a="Save it">{t('Save it', { b: 'c' })} {kind === 'Save it' && 5}</Box>`))).toEqual([]);
});

test.each([
  ['agent', agentTexts],
  ['board', boardTexts],
  ['rules', rulesTexts],
  ['lab', labTexts],
])('the page %s loads all that it says, and nothing that only other pages say', async (page, load) => {
  const [ofPage, shared] = await Promise.all([load.de(), sharedTexts.de()]);
  const said = textsOfPage(join(WEB, page, 'main.tsx'));
  expect([...said].filter((text) => !Object.hasOwn(ofPage, text) && !Object.hasOwn(shared, text))).toEqual([]);
  expect(Object.keys(ofPage).filter((text) => !said.has(text))).toEqual([]);
});
