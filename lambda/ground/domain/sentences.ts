import { fillWords, languageIn } from './speech';

/** The languages in which people read us, as their ISO 639 codes. Logs and records are in the first. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence, or part of one, in each language. A name in braces is filled with what the sentence tells. */
export interface Sentence extends Readonly<Record<Language, string>> {
  /** What the operator says instead, in the languages in which they do. It is data beside the bundle: lib/bundles puts it here. */
  readonly otherwise?: Readonly<Partial<Record<Language, string>>> | undefined;
}

/** The sentences of a subject, by key. */
export type Sentences = Readonly<Record<string, Sentence>>;

/** Says sentences of one subject in the language of one reader. */
export interface Teller<Key extends string = string> {
  /** A BCP 47 tag, for what the runtime names: countries, units. */
  tag: string;
  say: (key: Key, values?: object) => string;
  /** `3 hours`, as {@link spanText} has it. */
  span: (seconds: number) => string;
  /** `one, two or three`. */
  either: (items: readonly string[]) => string;
}

/** @param tag a BCP 47 tag like `de-AT`. Of a language that we do not speak: English */
export function teller<Of extends Sentences>(sentences: Of, tag = 'en'): Teller<keyof Of & string> {
  const language = spokenLanguage(tag) ?? LANGUAGES[0];
  const own = language === languageIn(tag) ? tag : language;
  return {
    tag: own,
    say: (key, values = {}) => fillWords(saidIn(sentences[key]!, language), values as Record<string, string | number>),
    span: (seconds) => spanText(seconds, own),
    either: (items) => new Intl.ListFormat(own, { type: 'disjunction' }).format(items),
  };
}

/** Records and logs keep the sentence of the package: what the operator says instead is for readers. */
function saidIn(sentence: Sentence, language: Language): string {
  return sentence.otherwise?.[language] ?? sentence[language];
}

/** The language of a tag, if it is one of ours. */
export function spokenLanguage(tag: string): Language | undefined {
  const language = languageIn(tag);
  return LANGUAGES.find((one) => one === language);
}

/** `7 seconds`, `1 minute`, `3 hours`: rounded up, so that nobody comes too early. In German they may stand behind any preposition, as days may not. */
export function spanText(seconds: number, tag = 'en'): string {
  if (seconds < 120) return countText(seconds, 'second', tag);
  return seconds < 7200 ? countText(Math.ceil(seconds / 60), 'minute', tag) : countText(Math.ceil(seconds / 3600), 'hour', tag);
}

/** `1 day`, `5 Minuten`. */
export function countText(count: number, unit: 'second' | 'minute' | 'hour' | 'day', tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }).format(count);
}
