/** What functions say themselves: times, and the text with a code. Names in braces are filled. Everything else is said by flows. */
export const WORDS = [
  'time-today',
  'time-tomorrow',
  'time-weekday',
  'time-date',
  'time-hour',
  'time-hour-one',
  'time-minute',
  'time-minute-one',
  'text-code',
] as const;
export type Words = Record<(typeof WORDS)[number], string>;

/** One language in which customers hear and read us. */
export interface Speech {
  /** ISO 639. */
  language: string;
  words: Words;
}

/** The languages of the operator, at least one. The first is for everyone whose language is not known, or not among them. */
export type Speeches = readonly [Speech, ...Speech[]];

/** @param wished a language, or a BCP 47 tag like `es-MX` */
export function speechFor(speeches: Speeches, wished: string | undefined): Speech {
  return speeches.find(({ language }) => language === languageIn(wished)) ?? speeches[0];
}

/** The language of a BCP 47 tag, as its ISO 639 code of two letters. Undefined: there is no tag, or it names none. */
export function languageIn(tag: string | undefined): string | undefined {
  return /^([a-z]{2})(-|$)/.exec(tag?.toLowerCase() ?? '')?.[1];
}

/** Fills `{name}`. A name without a value stays as it is. */
export function fillWords(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z-]+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : braces));
}

/** Whether hours are said from 1 to 12, with AM or PM. */
export function hasTwelveHours({ words }: Speech): boolean {
  return words['time-hour'].includes('{half}');
}
