const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Words as a transcript of speech has them: no case, no punctuation, digits spelled out. */
export function spokenWords(text: string): string[] {
  const words = text.toLowerCase().replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.flatMap((word) => (/^\d+$/.test(word) ? [...word].map((digit) => DIGITS[Number(digit)]!) : [word]));
}

/** Twice the words in common by all words of both, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [spokenWords(one), spokenWords(other)];
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

/** Whether the words of the part stand in the whole, next to each other. */
export function includesWords(whole: string, part: string): boolean {
  return ` ${spokenWords(whole).join(' ')} `.includes(` ${spokenWords(part).join(' ')} `);
}
