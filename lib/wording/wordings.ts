import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Speech, type Speeches, WORDS, type Words } from '../../lambda/ground/domain/speech';
import type { CheckedSettings } from '../settings/settings';
import { isShipped } from './languages';
import { readOwnWording } from './own-wording';
import type { Said } from './said';

/** Everything that is said in one language, by key. */
export interface Wording {
  /** ISO 639. */
  readonly language: string;
  readonly said: Readonly<Record<string, Said>>;
}

/** The languages of the settings. The first is for agents, and for customers whose language is not known. */
export type Wordings = readonly [Wording, ...Wording[]];

type WordingSettings = Pick<CheckedSettings, 'languages' | 'wording' | 'holdMusic'>;

/** What the package says, and what the operator says instead. `defineSettings` has checked it. */
export function wordingsOf({ languages: [first, ...others], wording, holdMusic }: WordingSettings): Wordings {
  const { own } = readOwnWording(wording);
  const withOwn = (language: string): Wording => ({ language, said: { ...shippedIn(language), ...(holdMusic && { 'hold-music': holdMusic }), ...own[language] } });
  return [withOwn(first), ...others.map(withOwn)];
}

/** Agents hear and read the first language: they are not asked which is theirs. */
export function agentsWordings(settings: WordingSettings): Wordings {
  return [wordingsOf(settings)[0]];
}

/** What the package says, by key: languages/<language>.json. Nothing in a language that it does not ship. */
export function shippedIn(language: string): Record<string, string> {
  return isShipped(language) ? (JSON.parse(readFileSync(join(__dirname, 'languages', `${language}.json`), 'utf8')) as Record<string, string>) : {};
}

/** What functions say themselves. */
export function speechesIn([first, ...others]: Wordings): Speeches {
  return [speechIn(first), ...others.map(speechIn)];
}

function speechIn({ language, said }: Wording): Speech {
  return { language, words: Object.fromEntries(WORDS.map((key) => [key, said[key]])) as Words };
}
