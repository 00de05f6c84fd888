import { useState } from 'react';
import type { CallbackQueues } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { pollSeconds } from '../../page/poll-seconds';
import { useInterval } from '../../page/use-interval';

export type CallbackQueue = CallbackQueues['queues'][number];

/**
 * Reads the queues that callbacks may be made for; undefined until known. The list works without them.
 * @param asked the queues are read again when this changes, because their hours may have changed too
 */
export function useQueues(client: DialbackClient, asked: string): CallbackQueue[] | undefined {
  const [queues, setQueues] = useState<CallbackQueue[]>();
  const [failed, setFailed] = useState(false);
  useInterval(
    async () => {
      try {
        setQueues((await client.queues()).queues);
        setFailed(false);
      } catch {
        setQueues((before) => before ?? []);
        setFailed(true);
      }
    },
    1000 * (failed ? pollSeconds.afterFailure : pollSeconds.queues),
    { about: asked },
  );
  return queues;
}
