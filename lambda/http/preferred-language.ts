/** The language that the reader likes best, as a BCP 47 tag, of a header like `de-AT,de;q=0.9,en;q=0.8`. Undefined: it names none that can be read. */
export function preferredLanguage(acceptLanguage: string | undefined): string | undefined {
  const wished = (acceptLanguage ?? '').split(',').map(readWish).filter(({ quality, language }) => quality > 0 && isLanguage(language));
  return wished.sort((one, other) => other.quality - one.quality)[0]?.language;
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
