import { secondsBetween } from './instant';

/** One version of the stack's secret. */
export interface KeyVersion {
  key: string;
  /** ISO instant. */
  madeAt: string;
}

/** All that is new is made with `key`. What was made with one of the `others` is found too. */
export interface KeyRing {
  key: string;
  others: readonly string[];
}

/** What Dialback made before it had keys: digests without one. */
export const NO_KEY = '';

/** Every environment of every function has read a new key by then: until that, the old one goes on making what is new. */
export const KEY_SPREADS_SECONDS = 15 * 60;

interface Reading {
  now: string;
  /** For so many days after a change the key before is read. */
  readDays: number;
  /** Until this instant, ISO, what was made without a key is found too. */
  plainUntil?: string | undefined;
}

/**
 * @param current the newest version
 * @param previous the one before. Undefined: the secret was never changed
 */
export function keyRingOf({ current, previous }: { current: KeyVersion; previous: KeyVersion | undefined }, { now, readDays, plainUntil = '' }: Reading): KeyRing {
  const plain = now < plainUntil ? [NO_KEY] : [];
  if (!previous) return { key: current.key, others: plain };
  const age = secondsBetween(current.madeAt, now);
  if (age < KEY_SPREADS_SECONDS) return { key: previous.key, others: [current.key, ...plain] };
  return { key: current.key, others: age < readDays * 86_400 ? [previous.key, ...plain] : plain };
}
