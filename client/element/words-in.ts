import type { Refusal } from './site-client';
import type { Speech } from './views';
import type { OwnWords, Word, Words } from './words';
import { dutch } from './words/dutch';
import { english } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { italian } from './words/italian';
import { portuguese } from './words/portuguese';
import { spanish } from './words/spanish';

const WORDS = { en: english, de: german, es: spanish, fr: french, it: italian, pt: portuguese, nl: dutch };

/** The languages of the element. In any other, it speaks English. */
export type Language = keyof typeof WORDS;

/**
 * The words for a tag like `de-AT`, which goes on saying how times look, if it is of such a language.
 *
 * @param own what the site says instead
 */
export function speechIn(tag: string, own: Readonly<Partial<Record<Language, OwnWords>>>): Speech {
  const language = languageIn(tag);
  return { words: { ...WORDS[language ?? 'en'], ...own[language ?? 'en'] }, tag: language ? tag : 'en' };
}

/** Undefined: the element does not speak it. */
export function languageIn(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return (Object.keys(WORDS) as Language[]).find((known) => known === primary);
}

/** The element says these words of what came over the wire. */
export function ownWordsIn(body: unknown): OwnWords {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([key, text]) => Object.hasOwn(english, key) && typeof text === 'string'));
}

/** The sentence of a refusal, in the customer's language where the element has words for it. */
export function saidOf({ code, message }: Refusal, words: Words): string {
  const key = code === 'unreachable' ? code : `refused.${code}`;
  return Object.hasOwn(words, key) ? words[key as Word] : message;
}
