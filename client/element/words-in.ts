import type { Refusal } from './site-client';
import type { Speech } from './views';
import type { Words } from './words';
import { dutch } from './words/dutch';
import { english } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { italian } from './words/italian';
import { portuguese } from './words/portuguese';
import { spanish } from './words/spanish';

const WORDS = { en: english, de: german, es: spanish, fr: french, it: italian, pt: portuguese, nl: dutch };

/** The languages of the element. In any other, it speaks English. */
type Language = keyof typeof WORDS;

/** The words for a tag like `de-AT`, which goes on saying how times look, if it is of such a language. */
export function speechIn(tag: string): Speech {
  const primary = tag.toLowerCase().split('-')[0];
  const language = (Object.keys(WORDS) as Language[]).find((known) => known === primary);
  return { words: WORDS[language ?? 'en'], tag: language ? tag : 'en' };
}

/** The sentence of a refusal, in the customer's language where the element has words for it. */
export function saidOf({ code, message }: Refusal, { refused, unreachable }: Words): string {
  const said: Readonly<Record<string, string | undefined>> = { ...refused, unreachable };
  return said[code] ?? message;
}
