import { useCallback, useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { useInterval } from '../page/use-interval';

/** The service knows it a minute old at most. It asks Amazon Connect for all agents of a routing profile at once, so that pages cost no calls. */
const pauseMilliseconds = 60_000;

export interface MeView {
  /** Undefined until the first answer. */
  me: Me | undefined;
  /** A sentence, if the last read failed. */
  failure: string | undefined;
  refresh: () => void;
}

/** The agent as the product sees them. The page reads it each minute, and whenever it has a reason to. */
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
