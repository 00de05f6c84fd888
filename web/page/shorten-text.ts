const excerptCharacters = 90;

/** Returns the beginning of a longer text, up to a whole word: `Hello, this is Maria. My order…` */
export function shortenText(text: string): string {
  return text.length <= excerptCharacters ? text : `${text.slice(0, excerptCharacters).replace(/\s+\S*$/, '').replace(/[.,;:!?…]+$/, '')}…`;
}
