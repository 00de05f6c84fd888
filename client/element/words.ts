import type { english } from './words/english';

/** A key of what the element says. One that a language lacks does not compile. */
export type Word = keyof typeof english;

/** The element says these words. A name in braces is filled with what it tells. */
export type Words = Readonly<Record<Word, string>>;

/** The site says these instead. */
export type OwnWords = Readonly<Partial<Record<Word, string>>>;

/** Puts values in the places of their names. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : braces));
}
