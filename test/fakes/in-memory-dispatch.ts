import { plusSeconds } from '../../lambda/domain/callback/instant';
import { nextSoonStart } from '../../lambda/domain/callback/next-soon-start';
import type { DispatchCursor, DispatchCursorStore, DispatchMessage, DispatchQueue, Recheck, RecheckMark } from '../../lambda/ports/dispatch';

export function createInMemoryCursor(): DispatchCursorStore {
  let held: DispatchCursor = { reached: '', nextStartAt: '', busyFrom: '', busyUntil: '', soonStartAt: '', version: 0 };
  return {
    read: async () => held,
    async save(next) {
      if (next.version !== held.version) return undefined;
      held = { ...next, soonStartAt: held.soonStartAt, version: next.version + 1 };
      return held;
    },
    async reserveStart(now, secondsPerCall) {
      const start = nextSoonStart(held, now, secondsPerCall);
      held = { ...held, soonStartAt: plusSeconds(start, secondsPerCall) };
      return start;
    },
  };
}

export function createInMemoryRecheckMark(): RecheckMark {
  let mark: Recheck | undefined;
  return { read: async () => mark, save: async (recheck) => void (mark = recheck) };
}

/** Keeps what was sent, in that order. */
export function createInMemoryDispatchQueue(): DispatchQueue & { sent: { message: DispatchMessage; at: string }[] } {
  const sent: { message: DispatchMessage; at: string }[] = [];
  return { sent, send: async (messages) => void sent.push(...messages) };
}
