import { useCallback, useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { useInterval } from '../page/use-interval';

/**
 * Each look is one GetCurrentUserData, of which an account answers 5 a second for all its agents: 500 open pages ask 2.8 times a second.
 * A look also comes with every return to the page.
 */
const pauseMilliseconds = 180_000;

export interface MeView {
  /** Undefined until first answered. */
  me: Me | undefined;
  /** A sentence, when the last look failed. */
  failure: string | undefined;
  refresh: () => void;
}

/** The agent as the product sees them, looked at every three minutes and whenever the page has reason to. */
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
