import { useEffect, useRef } from 'react';

const askAgainEvent = 'dialback:ask-again';

/** Does the work of every interval now: what stood in the way is gone. */
export function askAgain(): void {
  window.dispatchEvent(new Event(askAgainEvent));
}

export interface IntervalOptions {
  /** When this changes, the work is done at once. */
  about?: string;
  /** Whether the work goes on while the page is hidden: somebody wants to hear of what it finds. Default: false. */
  evenHidden?: boolean;
}

/**
 * Does the work now and again after each pause, while the page is visible. A hidden page rests, unless it is to go on. When the person or the network
 * comes back, the work is done at once.
 * @param pauseMilliseconds null stops
 */
export function useInterval(work: () => Promise<void>, pauseMilliseconds: number | null, { about = '', evenHidden = false }: IntervalOptions = {}): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    if (pauseMilliseconds === null) return;
    let timer: number | undefined;
    let stopped = false;
    let running = false;
    const run = async () => {
      if (running || (document.hidden && !evenHidden)) return;
      window.clearTimeout(timer);
      running = true;
      // Whoever does the work says what went wrong. The next time comes whatever happened.
      await latest.current().catch((error: unknown) => console.error(error));
      running = false;
      if (!stopped) timer = window.setTimeout(() => void run(), pauseMilliseconds);
    };
    const now = () => void run();
    document.addEventListener('visibilitychange', now);
    window.addEventListener('online', now);
    window.addEventListener(askAgainEvent, now);
    void run();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', now);
      window.removeEventListener('online', now);
      window.removeEventListener(askAgainEvent, now);
    };
  }, [pauseMilliseconds, about, evenHidden]);
}
