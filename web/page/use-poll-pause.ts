import { useEffect, useState } from 'react';

const eagerMilliseconds = 1_000;
const patientMilliseconds = 4_000;
/** After this time without news of any call, the page asks less often. */
const patienceMilliseconds = 30_000;

/**
 * Returns the pause between two reads of the running calls: a second while something happens, longer once nothing has happened for a while.
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
