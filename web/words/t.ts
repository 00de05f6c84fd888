import { fetchOwnTexts } from './own-texts';
import { type PageLanguage, pageLanguage, readersLanguages } from './page-language';
import type { LoadTexts, PageText, Texts } from './page-texts';
import { sharedTexts } from './shared/texts';

let language: PageLanguage = 'en';
let texts: Texts & Readonly<Record<string, string | undefined>> = {};

/**
 * Loads the texts of the reader's language, before the page is shown: whatever is read earlier, as by constants of a module, is English. A page in English is better than none.
 *
 * @param ofPage what this page says, beside what all say
 */
export async function loadTexts(ofPage: LoadTexts): Promise<void> {
  const wished = pageLanguage(readersLanguages());
  const own = fetchOwnTexts(wished);
  try {
    const shipped = wished === 'en' ? [] : await Promise.all([sharedTexts[wished](), ofPage[wished]()]);
    texts = Object.assign({}, ...shipped, await own) as Texts;
    language = wished;
  } catch {
    // It stays English.
  }
}

/** The language of the page, ISO 639. */
export function languageOfPage(): PageLanguage {
  return language;
}

/** The tag by which the page writes times, numbers and names: its reader's own of its language, like `de-AT`. */
export function localeOfPage(): string {
  return readersLanguages().find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
}

/**
 * A text of the page in its reader's language.
 *
 * @param values what stands for the names in braces
 */
export function t(text: PageText, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(texts[text] ?? text, values);
}

/** What the operator says instead of a sentence that the page and the service share, by the key of the API. Undefined: nothing. */
export function saidInstead(key: `numbers.${string}`): string | undefined {
  return texts[key];
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([A-Za-z0-9]+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : braces));
}
