import { plusSeconds } from '../../ground/domain/instant';
import type { CallInPolicy } from './policy';

/** How often codes were tried lately: by one caller, in one call, or by all strangers. */
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

/** A caller who shows a number may mistype five times in a row. A caller who shows none may mistype three times in a call: a new call is a new beginning. */
const OF_CALLER = 5;
const OF_CALL = 3;
/** One try each six seconds: far more than customers who call from other phones mistype, and few for who guesses by a hundred calls at once. */
const STRANGERS_SECONDS_PER_TRY = 6;

/**
 * Strangers are all callers who are not expected from the number that they show: they withhold it, call from another phone, or guess. They
 * share one count beside their own, since numbers that are shown can be forged and calls be made by the hundred. Customers who are expected from
 * their number are not in it, so guessing locks out none of them.
 *
 * What guessing takes, with codes of eight digits, the default lock of two minutes, and a hundred codes valid at any time: one caller id has 5 tries
 * in 2 minutes, 3,600 a day, a hit in 278 days of it. Strangers together, however many numbers they forge and calls they make, have 20 in 2 minutes, 14,400
 * a day, a hit in 69 days. More has only who knows numbers that are expected just then, and forges those: 5 in 2 minutes for each. A hit goes first in
 * the queue, and takes one customer's turn; it is told nothing about them.
 */
export function tryRules({ codeSeconds, lockSeconds }: CallInPolicy): Record<'ofCaller' | 'ofCall' | 'ofStrangers', TryRules> {
  const once = { countedSeconds: codeSeconds, lockedSeconds: lockSeconds };
  return {
    ofCaller: { limit: OF_CALLER, ...once },
    ofCall: { limit: OF_CALL, ...once, lockedSeconds: codeSeconds },
    ofStrangers: { limit: Math.max(OF_CALLER, Math.floor(lockSeconds / STRANGERS_SECONDS_PER_TRY)), countedSeconds: lockSeconds, lockedSeconds: lockSeconds },
  };
}

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
