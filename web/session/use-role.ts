import { useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import { pollSeconds } from '../page/poll-seconds';
import { useReading } from '../page/use-reading';

/** Who is signed in, and what they may see. It is asked until it is known: the service checks each request anyway. */
export function useRole(client: { me(): Promise<Me> }): { me: Me | undefined; failure: string | undefined } {
  const [me, setMe] = useState<Me>();
  const { failure } = useReading(async () => setMe(await client.me()), me ? null : pollSeconds.afterFailure);
  return { me, failure };
}
