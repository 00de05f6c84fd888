/**
 * The clock of a bench in which hours pass within seconds. While it runs, `new Date()` and `Date.now()` tell its time, short waits take none, and longer ones move it on. Time limits of requests stay
 * real: they are longer still.
 */
export interface VirtualDate {
  /** Milliseconds since its start. */
  nowMs(): number;
  iso(): string;
  moveTo(ms: number): void;
  stop(): void;
}

const SHORT_MILLISECONDS = 250;
const LONG_MILLISECONDS = 5000;

export function startVirtualDate(start: string): VirtualDate {
  const RealDate = Date;
  const startMs = RealDate.parse(start);
  let ms = 0;
  class BenchDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [startMs + ms]) as [number]));
    }
    static override now(): number {
      return startMs + ms;
    }
  }
  globalThis.Date = BenchDate as DateConstructor;
  const realSetTimeout = globalThis.setTimeout;
  const setVirtualTimeout = (happens: () => void, milliseconds = 0) => {
    if (milliseconds > LONG_MILLISECONDS) return realSetTimeout(happens, milliseconds);
    const until = milliseconds <= SHORT_MILLISECONDS ? ms : ms + milliseconds;
    return realSetTimeout(() => {
      ms = Math.max(ms, until);
      happens();
    }, 0);
  };
  globalThis.setTimeout = Object.assign(setVirtualTimeout, realSetTimeout) as typeof setTimeout;
  return {
    nowMs: () => ms,
    iso: () => new RealDate(startMs + ms).toISOString(),
    moveTo: (to) => void (ms = to),
    stop() {
      globalThis.Date = RealDate;
      globalThis.setTimeout = realSetTimeout;
    },
  };
}
