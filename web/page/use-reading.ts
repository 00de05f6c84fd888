import { useCallback, useRef, useState } from 'react';
import { pollSeconds } from './poll-seconds';
import { type IntervalOptions, useInterval } from './use-interval';

export interface Reading {
  /** Why the last reading failed, as long as none has succeeded since. */
  failure: string | undefined;
  /** Reads now. It is the same function at each render. */
  read: () => Promise<void>;
}

/**
 * Reads now, after each pause, and whenever it is about something else. What fails is told, and is read again soon. A failure about something else is not told.
 *
 * @param take one reading. It keeps what it read, and fails where it could not read.
 * @param pauseSeconds null: there is nothing to read
 */
export function useReading(take: () => Promise<void>, pauseSeconds: number | null, options: IntervalOptions = {}): Reading {
  const about = options.about ?? '';
  const [failed, setFailed] = useState<{ about: string; sentence: string }>();
  const latest = useRef({ take, about });
  latest.current = { take, about };
  const read = useCallback(async () => {
    const { take: takeNow, about: subject } = latest.current;
    try {
      await takeNow();
      setFailed((before) => (before?.about === subject ? undefined : before));
    } catch (error) {
      setFailed({ about: subject, sentence: (error as Error).message });
    }
  }, []);
  const failure = pauseSeconds !== null && failed?.about === about ? failed.sentence : undefined;
  useInterval(read, pauseSeconds === null ? null : 1000 * (failure === undefined ? pauseSeconds : Math.min(pauseSeconds, pollSeconds.afterFailure)), options);
  return { failure, read };
}
