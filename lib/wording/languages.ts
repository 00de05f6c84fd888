/** The languages that the package ships, as their ISO 639 codes. */
export const SHIPPED_LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'] as const;

export function isShipped(language: string): language is (typeof SHIPPED_LANGUAGES)[number] {
  return (SHIPPED_LANGUAGES as readonly string[]).includes(language);
}
