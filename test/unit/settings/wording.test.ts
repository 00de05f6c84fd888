import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defineSettings, SettingsError } from '../../../lib/settings/define-settings';
import type { Settings } from '../../../lib/settings/settings';
import { WORDING_KEYS } from '../../../lib/wording/keys';
import { isWellFormed } from '../../../lib/wording/said';
import { otherwiseIn, readOwnTexts } from '../../../lib/wording/own-texts';
import { shippedIn, speechesIn, wordingsOf } from '../../../lib/wording/wordings';
import { plainSettings } from '../../infrastructure/synthesize';

const { instanceArn } = plainSettings;
const PROMPT = `${instanceArn}/prompt/33333333-4444-4555-8666-777777777777`;
const AUDIO = 'https://prompts.s3.eu-central-1.amazonaws.com/wait.wav';

/** A folder with these files. Text stands there as it is. */
function folderOf(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dialback-wording-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

function problemsOf(change: Partial<Settings>): string[] {
  try {
    defineSettings({ ...plainSettings, ...change });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

const withFiles = (files: Record<string, unknown>, change: Partial<Settings> = {}) => problemsOf({ wording: folderOf(files), ...change });

describe('wording of the operator', () => {
  test('stands in place of what the package says, key by key and language by language', () => {
    const wording = folderOf({ 'en.json': { 'offer-thanks': 'Talk to you soon.', 'offer-please-hold': { prompt: PROMPT } }, 'es.json': { 'time-today': 'hoy mismo', voice: 'Sergio' }, 'notes.txt': 'not read' });
    const settings = { languages: ['en', 'es'] as [string, string], wording, holdMusic: { s3: AUDIO } };
    expect(problemsOf(settings)).toEqual([]);
    const [english, spanish] = wordingsOf(settings);
    expect(english.said).toEqual({ ...shippedIn('en'), 'offer-thanks': 'Talk to you soon.', 'offer-please-hold': { prompt: PROMPT }, 'hold-music': { s3: AUDIO } });
    expect(spanish!.said).toEqual({ ...shippedIn('es'), 'time-today': 'hoy mismo', voice: 'Sergio', 'hold-music': { s3: AUDIO } });
    expect(speechesIn([english, spanish!]).map(({ words }) => words['time-today'])).toEqual(['today', 'hoy mismo']);
  });

  test('may be of a language that the package does not ship, if it is whole', () => {
    const whole: Record<string, string> = { ...shippedIn('en'), 'offer-thanks': 'Dziękujemy.' };
    expect(withFiles({ 'pl.json': whole }, { languages: ['en', 'pl'] })).toEqual([]);
    const { 'offer-thanks': _left, 'text-code': _too, ...most } = whole;
    expect(withFiles({ 'pl.json': most }, { languages: ['en', 'pl'] })).toEqual([expect.stringMatching(/languages names pl, .*lacks 2 keys: offer-thanks, text-code\./)]);
    expect(problemsOf({ languages: ['pl'] })).toEqual([expect.stringMatching(/languages names pl, which is none of en, de.*lacks \d+ keys: voice, .* …/)]);
  });

  test.each<[what: string, files: Record<string, unknown>, words: RegExp]>([
    ['a file that is no JSON', { 'en.json': '{ "voice": ' }, /en\.json cannot be read as JSON: /],
    ['a file that is no object', { 'en.json': ['Hello'] }, /en\.json.*must be an object/],
    ['an unknown key', { 'en.json': { 'offer-thank': 'Thanks.' } }, /en\.json: "offer-thank" is no key of the wording\. docs\/operator\/wording-keys\.md/],
    ['a key that every object has', { 'en.json': '{ "constructor": "x" }' }, /"constructor" is no key/],
    ['something that is no wording', { 'en.json': { 'offer-thanks': { file: 'x.wav' } } }, /en\.json: "offer-thanks" is neither text nor a recording, which must be \{ prompt: /],
    ['a path that is not filled in', { 'en.json': { 'offer-booked': 'You are booked.' } }, /"offer-booked" in en\.json .* lacks \$\.External\.spoken, which is filled in there\./],
    ['a recording where something is filled in', { 'en.json': { 'offer-booked': { prompt: PROMPT } } }, /"offer-booked" .* a recording cannot say \$\.External\.spoken\./],
    ['a recording that nobody hears', { 'en.json': { 'view-number': { prompt: PROMPT } } }, /"view-number" .* must be text/],
    ['a prompt of another instance', { 'en.json': { 'offer-thanks': { prompt: PROMPT.replace('1111-2222', '9999-2222') } } }, /"offer-thanks" .* is a prompt of another instance than arn:/],
    ['a name in braces that is not filled', { 'en.json': { 'text-code': 'Code: {code}' } }, /"text-code" .* lacks \{minutes\}/],
    ['a name in braces that nothing fills', { 'en.json': { 'time-today': 'today, {weekday}' } }, /"time-today" .* has \{weekday\}, which nothing fills in there/],
    ['a text that is two', { 'en.json': { 'text-code': `{code} {minutes} ${'x'.repeat(152)}` } }, /"text-code" .* has 162 characters with a code, and a text has 160/],
    ['SSML that is not closed', { 'en.json': { 'offer-thanks': '<speak>Thanks <break time="1s"></speak>' } }, /"offer-thanks" .* is not well-formed/],
    ['markup where it is shown', { 'en.json': { 'view-done': '<b>Done</b>' } }, /"view-done" .* must be plain text/],
    ['a voice that is none', { 'en.json': { voice: 'de-DE' } }, /"voice" .* name of a voice of Amazon Polly/],
    ['an engine that is none', { 'en.json': { 'voice-engine': 'neural' } }, /"voice-engine" .* must be one of Standard, Neural, Generative/],
    ['nothing', { 'en.json': { 'offer-thanks': ' ' } }, /"offer-thanks" .* is empty/],
    ['more than can be spoken', { 'en.json': { 'offer-thanks': 'x'.repeat(3_001) } }, /"offer-thanks" .* has 3001 characters, and 3000 can be spoken/],
    ['a language that is not spoken', { 'fr.json': {} }, /has fr\.json, and languages does not name fr/],
  ])('is refused: %s', (_what, files, words) => {
    expect(withFiles(files)).toEqual([expect.stringMatching(words)]);
  });

  test('is refused where it is not there, or is no folder', () => {
    const folder = folderOf({ 'en.json': {} });
    expect(problemsOf({ wording: join(folder, 'none') })).toEqual([expect.stringMatching(/wording is .*none, and there is no such folder in /)]);
    expect(problemsOf({ wording: join(folder, 'en.json') })).toEqual([expect.stringMatching(/no such folder/)]);
    mkdirSync(join(folder, 'empty'));
    expect(problemsOf({ wording: join(folder, 'empty') })).toEqual([]);
  });

  test('tells all faults in one round', () => {
    expect(withFiles({ 'en.json': { 'offer-thank': 'x', 'offer-booked': 'y' }, 'de.json': {} })).toHaveLength(3);
  });
});

describe('what people read', () => {
  test('is said otherwise by folders beside: of the APIs, the pages and the part for sites, in any of the seven languages', () => {
    const files = {
      'answers/de.json': { 'http.unavailable': 'Bitte noch einmal.', 'ground.route-not-found': 'Hier ist nichts.' },
      'answers/en.json': { 'http.unavailable': 'Please try again.' },
      'pages/nl.json': { 'For {minutes}': 'Gedurende {minutes}' },
      'component/de.json': { heading: 'Wir rufen Sie an', 'wait.minutes': 'Etwa {minutes} Minuten.' },
    };
    expect(withFiles(files)).toEqual([]);
    const wording = folderOf(files);
    expect(otherwiseIn({ wording })).toEqual({ 'http.unavailable': { de: 'Bitte noch einmal.', en: 'Please try again.' }, 'ground.route-not-found': { de: 'Hier ist nichts.' } });
    expect(readOwnTexts(wording).own.pages).toEqual({ nl: { 'For {minutes}': 'Gedurende {minutes}' } });
    expect(otherwiseIn({})).toEqual({});
  });

  test.each<[what: string, files: Record<string, unknown>, words: RegExp]>([
    ['a key that is none', { 'answers/de.json': { 'dials.nothing': 'x' } }, /answers\/de\.json: "dials\.nothing" is no sentence of the APIs\. docs\/operator\/wording-keys\.md/],
    ['a text that no page has', { 'pages/de.json': { Sav: 'x' } }, /pages\/de\.json: "Sav" is no text of the pages\. The key is the text in English/],
    ['a word that the part for sites lacks', { 'component/de.json': { toString: 'x' } }, /"toString" is no text of <dialback-callback>/],
    ['a text that lacks what is filled in', { 'pages/de.json': { 'For {minutes}': 'Für eine Weile' } }, /"For \{minutes\}" lacks \{minutes\}, which is filled in there/],
    ['a name that nothing fills in', { 'component/de.json': { heading: 'Hallo {name}' } }, /"heading" has \{name\}, which nothing fills in there/],
    ['something else than text', { 'pages/de.json': { Save: { prompt: PROMPT } } }, /"Save" must be text/],
    ['nothing at all', { 'pages/de.json': { Save: ' ' } }, /"Save" must be text/],
    ['a text that has no room', { 'pages/de.json': { Save: 'x'.repeat(1001) } }, /"Save" has 1001 characters, and there is room for 1000/],
    ['a language that readers are not answered in', { 'pages/pl.json': { Save: 'Zapisz' } }, /pages\/pl\.json: pl is none of en, de, .* Readers are answered in these languages alone/],
    ['a file that is no JSON', { 'answers/de.json': '{' }, /answers\/de\.json cannot be read as JSON/],
    ['a folder that nothing reads', { 'page/de.json': {} }, /has a folder page, which nothing reads\. It may have answers, pages, component/],
  ])('is refused: %s', (_what, files, words) => {
    expect(withFiles(files)).toEqual([expect.stringMatching(words)]);
  });
});

test('hold music is of the instance, or a file in S3', () => {
  expect([{ prompt: PROMPT }, { s3: AUDIO }].flatMap((holdMusic) => problemsOf({ holdMusic }))).toEqual([]);
  expect(problemsOf({ holdMusic: { prompt: PROMPT.replace('1111-2222', '9999-2222') } })).toEqual([expect.stringMatching(/holdMusic\.prompt is a prompt of another instance/)]);
  expect(problemsOf({ holdMusic: { s3: 's3://prompts/wait.mp3' } })).toEqual([expect.stringMatching(/holdMusic .*<key>\.wav/)]);
});

test('a language of the operator’s own has no transcripts unless theirs is named', () => {
  const pl = { wording: folderOf({ 'pl.json': shippedIn('en') }), languages: ['pl'] as [string] };
  const voicemails = { kind: 'own', recordings: { kind: 'new' } } as const;
  expect(problemsOf({ ...pl, voicemails })).toEqual([expect.stringMatching(/voicemails\.transcripts needs a language/)]);
  expect(problemsOf({ ...pl, voicemails: { ...voicemails, transcripts: { kind: 'transcribe', language: 'pl-PL' } } })).toEqual([]);
});

test.each([[['EN']], [[]], [['en', 'en']], ['en']])('languages that are %j are refused', (languages) => {
  expect(problemsOf({ languages: languages as never })).toEqual([expect.stringContaining('languages')]);
});

test('every key says when it is said', () => {
  expect(Object.entries(WORDING_KEYS).filter(([, { when }]) => !/^[A-Z].*\.$/.test(when))).toEqual([]);
});

test('SSML is well-formed where each tag is closed by its own', () => {
  const texts = ['<speak>a<break time="10s"/></speak>', '<speak><emphasis>a</speak></emphasis>', '<speak>a', 'a', '<speak>a & b</speak>', '<speak>a &amp; b</speak>', '<speak><amazon:domain name="conversational">a</amazon:domain></speak>'];
  expect(texts.map(isWellFormed)).toEqual([true, false, false, false, false, true, true]);
});
