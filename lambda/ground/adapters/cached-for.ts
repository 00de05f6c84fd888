import { secondsBetween } from '../domain/instant';
import type { Clock } from '../ports/clock-ids-notices';

/** Answers at most so many seconds old, each from one reading: callers share a reading that is on its way. A failure is not cached. */
export function cachedFor<Key extends string | readonly string[], T>(seconds: number, clock: Clock, read: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const known = new Map<string, { answer: Promise<T>; at: string }>();
  return (key) => {
    const name = String(key);
    const there = known.get(name);
    if (there && secondsBetween(there.at, clock.now()) < seconds) return there.answer;
    const fresh = { answer: read(key), at: clock.now() };
    known.set(name, fresh);
    fresh.answer.catch(() => known.get(name) === fresh && known.delete(name));
    return fresh.answer;
  };
}
