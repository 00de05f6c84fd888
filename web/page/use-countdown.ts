import { useEffect, useState } from 'react';

/**
 * Counts whole seconds down to 0, on the browser's own clock, and tells once when they are over.
 * @param seconds undefined: nothing is counted
 * @param subject what is counted. A new one begins anew; more or fewer seconds for the same one do, too
 */
export function useCountdown(seconds: number | undefined, subject: string, onOver: () => void): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    if (seconds === undefined) return;
    const endsAt = performance.now() + seconds * 1000;
    setLeft(seconds);
    const timer = window.setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      setLeft(now);
      if (now > 0) return;
      window.clearInterval(timer);
      onOver();
    }, 1000);
    return () => window.clearInterval(timer);
    // What is to be done at the end may be another function at each drawing.
  }, [seconds, subject]);
  return left;
}
