/** Languages in which customers get texts: those of the shipped flows. */
export type TextLanguage = 'en' | 'de';

const WORDING: Record<TextLanguage, (code: string, minutes: number) => string> = {
  en: (code, minutes) => `Your code is ${code}. It is valid for ${minutes} minutes. Did you not ask to be called? Then ignore this text.`,
  de: (code, minutes) => `Ihr Code ist ${code}. Er gilt ${minutes} Minuten. Sie wollten nicht angerufen werden? Dann tun Sie nichts.`,
};

/** The text for a customer who is to show that a number is theirs: one text of 160 characters, without letters that would make it two. */
export function codeText(code: string, { language, minutes }: { language: TextLanguage; minutes: number }): string {
  return WORDING[language](code, minutes);
}
