/**
 * The name of a country in the reader's language.
 *
 * @param country ISO 3166, or a calling code with its plus, which has no name
 * @param language a BCP 47 tag
 */
export function countryName(country: string, language = 'en'): string {
  return /^[A-Z]{2}$/.test(country) ? (new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country) : country;
}
