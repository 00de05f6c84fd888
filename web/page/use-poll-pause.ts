import { useEffect, useState } from 'react';
import { pollSeconds } from './poll-seconds';

/**
 * Returns the seconds between two reads of the running calls: one while something happens, more once nothing has happened for a while.
 * @param news changes whenever something happened
 */
export function usePollPause(news: string): number {
  const [pause, setPause] = useState<number>(pollSeconds.call);
  useEffect(() => {
    setPause(pollSeconds.call);
    const timer = window.setTimeout(() => setPause(pollSeconds.quietCall), 1000 * pollSeconds.callIsQuietAfter);
    return () => window.clearTimeout(timer);
  }, [news]);
  return pause;
}
