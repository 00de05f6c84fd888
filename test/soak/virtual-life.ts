/** One virtual clock and everything that is to happen on it. Nothing here waits in real time. */
export interface VirtualLife {
  /** Milliseconds. */
  nowMs(): number;
  /** ISO instant. */
  now(): string;
  after(seconds: number, happens: () => void): void;
  sleep(seconds: number): Promise<void>;
  /** Lets happen what is to happen, one thing after the other, until that is so or the time has come. Answers whether it became so. */
  runUntil(isSo: () => boolean, latestMs: number): Promise<boolean>;
}

interface Happening {
  atMs: number;
  happens: () => void;
}

export function createVirtualLife(startAt: string): VirtualLife {
  /** In order of time, and within a moment in the order in which they were set. */
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

/** Everything that this one thing set going has come to wait for the clock. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
