/**
 * A refusal is an expected no: a value with a code and the facts that its sentence rests on. Each subject lists its own in `domain/refusals.ts`,
 * facts and table side by side. `docs/refusals.md` is printed from the tables.
 */
interface RefusalRow<Facts> {
  /** The HTTP status of the answer. */
  status: number;
  /** For the person who asked. `language`: a BCP 47 tag, for names of countries; the sentence itself is English. */
  sentence: (facts: Facts, language?: string) => string;
  /** For the printed page. */
  example: Facts;
}

/** One row for each code of a subject. The codes are part of the published APIs: they stay. */
export type RefusalTable<Facts> = { [Code in keyof Facts]: RefusalRow<Facts[Code]> };

/** The refusals with these codes. */
export type RefusalOf<Facts, Code extends keyof Facts> = { [Each in Code]: { code: Each } & Facts[Each] }[Code];

/** The sentence of this code says all. */
export type NoFacts = Record<never, never>;
