import { useState } from 'react';
import { pollSeconds } from './poll-seconds';
import { useInterval } from './use-interval';

export interface Reading {
  /** Why the last reading failed, as long as none has succeeded since. */
  failure: string | undefined;
  read: () => Promise<void>;
}

/**
 * Reads now, after each pause, and whenever it is about something else. What fails is said, and is read again soon.
 *
 * @param pauseSeconds null: what was read once need not be read again
 */
export function useReading(take: () => Promise<void>, pauseSeconds: number | null, about = ''): Reading {
  const [failure, setFailure] = useState<string>();
  const read = async () => {
    try {
      await take();
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  const seconds = failure === undefined ? pauseSeconds : pollSeconds.afterFailure;
  useInterval(read, seconds === null ? null : 1000 * seconds, { about });
  return { failure, read };
}
