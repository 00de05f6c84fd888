import { type Sentences, type Teller, teller } from './sentences';

/**
 * A refusal is an expected no: a value with a code and the facts that its sentence rests on. Each subject lists its own in `domain/refusals.ts`,
 * facts and table side by side, and says them in `domain/sentences.ts`. `docs/refusals.md` is printed from the tables.
 */
interface RefusalRow<Facts> {
  /** The HTTP status of the answer. */
  status: number;
  /** For the person who asked. `language`: theirs, a BCP 47 tag. Default: English. */
  sentence: (facts: Facts, language?: string) => string;
  /** For the printed page. */
  example: Facts;
}

/** One row for each code of a subject. The codes are part of the published APIs: they stay. */
export type RefusalTable<Facts> = { [Code in keyof Facts]: RefusalRow<Facts[Code]> };

interface Written<Facts, Key extends string> {
  status: number;
  /** Where the sentence is more than the one under its code, filled with the facts. */
  say?: (facts: Facts, teller: Teller<Key>) => string;
  example: Facts;
}

/** A code without a sentence of its own says how it is put together. */
type WrittenIn<Facts, Of extends Sentences> = {
  [Code in keyof Facts]: Code extends keyof Of ? Written<Facts[Code], keyof Of & string> : Required<Written<Facts[Code], keyof Of & string>>;
};

export function tableOf<Facts, Of extends Sentences>(sentences: Of, rows: WrittenIn<Facts, Of>): RefusalTable<Facts> {
  const whole = Object.entries<Written<object, string>>(rows as unknown as Record<string, Written<object, string>>).map(([code, { status, say, example }]) => [
    code,
    { status, example, sentence: (facts: object, language?: string) => (say ? say(facts, teller<Sentences>(sentences, language)) : teller<Sentences>(sentences, language).say(code, facts)) },
  ]);
  return Object.fromEntries(whole) as RefusalTable<Facts>;
}

/** The refusals with these codes. */
export type RefusalOf<Facts, Code extends keyof Facts> = { [Each in Code]: { code: Each } & Facts[Each] }[Code];

/** The sentence of this code says all. */
export type NoFacts = Record<never, never>;
