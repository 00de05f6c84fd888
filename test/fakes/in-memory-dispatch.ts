import { plusSeconds } from '../../lambda/domain/callback/instant';
import type { DispatchCursor, DispatchCursorStore, DispatchMessage, DispatchQueue, RecheckMark } from '../../lambda/ports/dispatch';

export function createInMemoryCursor(): DispatchCursorStore {
  let held: DispatchCursor = { reached: '', nextStartAt: '', busyUntil: '', version: 0 };
  let soonStartAt = '';
  return {
    read: async () => held,
    async save(next) {
      if (next.version !== held.version) return undefined;
      held = { ...next, version: next.version + 1 };
      return held;
    },
    async reserveStart(now, secondsPerCall) {
      const start = [now, held.busyUntil, soonStartAt].sort().at(-1)!;
      soonStartAt = plusSeconds(start, secondsPerCall);
      return start;
    },
  };
}

export function createInMemoryRecheckMark(): RecheckMark {
  let mark: string | undefined;
  return { read: async () => mark, save: async (instant) => void (mark = instant) };
}

/** Keeps what was sent, in that order. */
export function createInMemoryDispatchQueue(): DispatchQueue & { sent: { message: DispatchMessage; at: string }[] } {
  const sent: { message: DispatchMessage; at: string }[] = [];
  return { sent, send: async (messages) => void sent.push(...messages) };
}
