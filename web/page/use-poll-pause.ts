import { useEffect, useState } from 'react';
import { pollSeconds } from './poll-seconds';

const eagerMilliseconds = 1000 * pollSeconds.call;
const patientMilliseconds = 1000 * pollSeconds.quietCall;
const patienceMilliseconds = 1000 * pollSeconds.callIsQuietAfter;

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
