import { LANGUAGES, spokenLanguage } from '../ground/domain/sentences';

/**
 * The language in which a request is answered: the one that its header `Accept-Language` likes best of those that we speak, as its tag. English where it names none of
 * them, or is not there. A token says no language, and a setting would be the same for everybody.
 */
export function readersLanguage({ headers }: { headers: { 'accept-language'?: string } }): string {
  return languagesOf(headers['accept-language']).find(spokenLanguage) ?? LANGUAGES[0];
}

/** The language that the reader likes best, as a BCP 47 tag, of a header like `de-AT,de;q=0.9,en;q=0.8`. Undefined: it names none that can be read. */
export function preferredLanguage(acceptLanguage: string | undefined): string | undefined {
  return languagesOf(acceptLanguage)[0];
}

function languagesOf(acceptLanguage: string | undefined): string[] {
  const wished = (acceptLanguage ?? '').split(',').map(readWish).filter(({ quality, language }) => quality > 0 && isLanguage(language));
  return wished.sort((one, other) => other.quality - one.quality).map(({ language }) => language);
}

function readWish(part: string): { language: string; quality: number } {
  const [language = '', quality] = part.split(/;\s*q=/i);
  return { language: language.trim(), quality: quality === undefined ? 1 : Number(quality) };
}

function isLanguage(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
