import { useEffect, useState } from 'react';

const eagerMilliseconds = 1_000;
const patientMilliseconds = 8_000;
/** After so long without news of any call, the page asks less often. */
const patienceMilliseconds = 30_000;

/**
 * How long to wait between two looks at the running calls: a second while something happens, longer once nothing has
 * happened for a while.
 * @param news changes whenever something happened
 */
export function usePollPause(news: string): number {
  const [pause, setPause] = useState(eagerMilliseconds);
  useEffect(() => {
    setPause(eagerMilliseconds);
    const timer = window.setTimeout(() => setPause(patientMilliseconds), patienceMilliseconds);
    return () => window.clearTimeout(timer);
  }, [news]);
  return pause;
}
