import { useState } from 'react';
import { pollSeconds } from '../page/poll-seconds';
import { useInterval } from '../page/use-interval';

export interface Reading {
  /** Why the last reading failed, as long as none has succeeded since. */
  failure: string | undefined;
  read: () => Promise<void>;
}

/** Reads now, each minute, and whenever it is about something else. What fails is said, and is read again soon. */
export function useReading(take: () => Promise<void>, about: string): Reading {
  const [failure, setFailure] = useState<string>();
  const read = async () => {
    try {
      await take();
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  useInterval(read, 1000 * (failure === undefined ? pollSeconds.rules : pollSeconds.afterFailure), { about });
  return { failure, read };
}
