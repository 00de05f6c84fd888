import { useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import { pollSeconds } from '../page/poll-seconds';
import { useInterval } from '../page/use-interval';

/** Who is signed in, and what they may see. It is asked until it is known: the service checks each request anyway. */
export function useRole(client: { me(): Promise<Me> }): { me: Me | undefined; failure: string | undefined } {
  const [me, setMe] = useState<Me>();
  const [failure, setFailure] = useState<string>();
  useInterval(
    async () => {
      try {
        setMe(await client.me());
        setFailure(undefined);
      } catch (error) {
        setFailure((error as Error).message);
      }
    },
    me ? null : 1000 * pollSeconds.afterFailure,
  );
  return { me, failure };
}
