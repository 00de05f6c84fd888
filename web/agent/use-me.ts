import { useCallback, useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { useInterval } from '../page/use-interval';

/**
 * Each read is one GetCurrentUserData. An account answers 5 a second for all its agents, and 500 open pages ask 2.8 times a second. Every return to the page
 * reads too.
 */
const pauseMilliseconds = 180_000;

export interface MeView {
  /** Undefined until the first answer. */
  me: Me | undefined;
  /** A sentence, if the last read failed. */
  failure: string | undefined;
  refresh: () => void;
}

/** The agent as the product sees them. The page reads it every three minutes, and whenever it has a reason to. */
export function useMe(client: DialbackClient): MeView {
  const [me, setMe] = useState<Me>();
  const [failure, setFailure] = useState<string>();
  const read = useCallback(async () => {
    try {
      setMe(await client.me());
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
  }, [client]);
  useInterval(read, pauseMilliseconds);
  return { me, failure, refresh: () => void read() };
}
