import { plusSeconds } from '../callback/instant';

/** How often one caller has tried a code lately. */
export interface CodeTries {
  tries: number;
  /** From here on they are forgotten. */
  countedUntil: string;
  /** No code is looked at before this. */
  lockedUntil?: string;
}

export interface TryRules {
  /** Tries within the time that they are counted for. */
  limit: number;
  countedSeconds: number;
  /** How long nothing is looked at after the last of them. */
  lockedSeconds: number;
}

/** With 8 digits, five tries in a quarter of an hour hit one of a hundred valid codes once in five years of trying. */
export const TRY_RULES: TryRules = { limit: 5, countedSeconds: 15 * 60, lockedSeconds: 15 * 60 };

/** Takes a try before the code is looked at, so that any number of calls at once share the limit. */
export function takeTry(before: CodeTries | undefined, now: string, { limit, countedSeconds, lockedSeconds }: TryRules): CodeTries | 'locked' {
  if (before?.lockedUntil && before.lockedUntil > now) return 'locked';
  const isNew = !before || before.lockedUntil !== undefined || before.countedUntil <= now;
  const tries = isNew ? 1 : before.tries + 1;
  const countedUntil = isNew ? plusSeconds(now, countedSeconds) : before.countedUntil;
  return { tries, countedUntil, ...(tries >= limit && { lockedUntil: plusSeconds(now, lockedSeconds) }) };
}

/** The code was right: this try, and only this one, does not count. Somebody with a code of their own gains no guesses by it. */
export function giveTryBack({ tries, countedUntil }: CodeTries): CodeTries {
  return { tries: Math.max(0, tries - 1), countedUntil };
}
