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
export type Language = keyof typeof WORDS;

/** The language of a tag like `de-AT`. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return (Object.keys(WORDS) as Language[]).find((language) => language === primary) ?? 'en';
}

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
