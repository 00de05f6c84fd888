import { type PageLanguage, pageLanguage, readersLanguages } from './page-language';
import type { PageText, PageTexts } from './page-texts';

const TEXTS: Record<Exclude<PageLanguage, 'en'>, () => Promise<PageTexts>> = {
  de: async () => (await import('./german')).german,
  es: async () => (await import('./spanish')).spanish,
  fr: async () => (await import('./french')).french,
  it: async () => (await import('./italian')).italian,
  pt: async () => (await import('./portuguese')).portuguese,
  nl: async () => (await import('./dutch')).dutch,
};

let language: PageLanguage = 'en';
let texts: PageTexts | undefined;

/** Loads the texts of the reader's language, before the page is shown: whatever is read earlier, as by constants of a module, is English. A page in English is better than none. */
export async function loadTexts(): Promise<void> {
  const wished = pageLanguage(readersLanguages());
  if (wished === 'en') return;
  try {
    texts = await TEXTS[wished]();
    language = wished;
  } catch {
    // It stays English.
  }
}

/** The language of the page, ISO 639. Pages that load no texts are in English. */
export function languageOfPage(): PageLanguage {
  return language;
}

/**
 * A text of the page in its reader's language.
 *
 * @param values what stands for the names in braces
 */
export function t(text: PageText, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(texts?.[text] ?? text, values);
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([A-Za-z0-9]+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : braces));
}
