/** One virtual clock and everything that will happen on it. Nothing here waits in real time. */
export interface VirtualLife {
  /** The present in milliseconds. */
  nowMs(): number;
  /** The present as an ISO instant. */
  now(): string;
  after(seconds: number, happens: () => void): void;
  sleep(seconds: number): Promise<void>;
  /** Runs the coming events, one after the other, until the condition is true or the time has come. Returns whether it became true. */
  runUntil(isSo: () => boolean, latestMs: number): Promise<boolean>;
}

interface Happening {
  atMs: number;
  happens: () => void;
}

export function createVirtualLife(startAt: string): VirtualLife {
  /** Events in order of time, and within a moment in the order in which they were set. */
  const ahead: Happening[] = [];
  let nowMs = Date.parse(startAt);
  const life: VirtualLife = {
    nowMs: () => nowMs,
    now: () => new Date(nowMs).toISOString(),
    after(seconds, happens) {
      const atMs = nowMs + Math.round(seconds * 1000);
      ahead.splice(placeFor(ahead, atMs), 0, { atMs, happens });
    },
    sleep: (seconds) => new Promise((resolve) => life.after(seconds, resolve)),
    async runUntil(isSo, latestMs) {
      for (;;) {
        if (isSo()) return true;
        const next = ahead[0];
        if (!next || next.atMs > latestMs) break;
        ahead.shift();
        nowMs = next.atMs;
        next.happens();
        await settled();
      }
      nowMs = latestMs;
      return isSo();
    },
  };
  return life;
}

function placeFor(ahead: Happening[], atMs: number): number {
  let low = 0;
  let high = ahead.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ahead[middle]!.atMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Waits until everything that this event started waits for the clock. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
