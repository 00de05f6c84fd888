import { useCallback, useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { pollSeconds } from '../page/poll-seconds';
import { useInterval } from '../page/use-interval';

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
  useInterval(read, 1000 * (failure === undefined ? pollSeconds.status : pollSeconds.afterFailure));
  return { me, failure, refresh: () => void read() };
}
