import { useEffect, useRef } from 'react';

/**
 * Does the work now and again after each pause, while the page is visible. A hidden page rests. When the person comes back, the work is done at once.
 * @param pauseMilliseconds null stops
 * @param subject what the work is about. When it changes, the work is done at once.
 */
export function useInterval(work: () => Promise<void>, pauseMilliseconds: number | null, subject = ''): void {
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
      if (running || document.hidden) return;
      window.clearTimeout(timer);
      running = true;
      await latest.current();
      running = false;
      if (!stopped) timer = window.setTimeout(() => void run(), pauseMilliseconds);
    };
    const onVisibility = () => void run();
    document.addEventListener('visibilitychange', onVisibility);
    void run();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [pauseMilliseconds, subject]);
}
