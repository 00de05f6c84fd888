import { secondsBetween } from '../domain/callback/instant';
import type { Clock } from '../ports/surroundings';

/** Answers at most so many seconds old, each from one reading: those who ask while it is on its way share it. A failure is not remembered. */
export function remembering<Asked extends string | readonly string[], T>(seconds: number, clock: Clock, read: (asked: Asked) => Promise<T>): (asked: Asked) => Promise<T> {
  const known = new Map<string, { answer: Promise<T>; at: string }>();
  return (asked) => {
    const key = String(asked);
    const there = known.get(key);
    if (there && secondsBetween(there.at, clock.now()) < seconds) return there.answer;
    const fresh = { answer: read(asked), at: clock.now() };
    known.set(key, fresh);
    fresh.answer.catch(() => known.get(key) === fresh && known.delete(key));
    return fresh.answer;
  };
}
