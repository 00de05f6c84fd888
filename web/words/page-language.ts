/** The languages of the page, as their ISO 639 codes: those in which the service answers, too. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'] as const;

export type PageLanguage = (typeof LANGUAGES)[number];

/** The first of the reader's languages that we speak. Browsers send the same list with each request, so the service's sentences are in it, too. */
export function pageLanguage(wished: readonly string[]): PageLanguage {
  const codes = wished.map((tag) => tag.toLowerCase().split('-')[0]);
  return LANGUAGES.find((one) => one === codes.find((code) => LANGUAGES.some((language) => language === code))) ?? 'en';
}

/** What the browser says of its reader. */
export function readersLanguages(): readonly string[] {
  return globalThis.navigator?.languages ?? [];
}
