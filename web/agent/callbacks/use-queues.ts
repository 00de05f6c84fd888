import { useEffect, useState } from 'react';
import type { CallbackQueues } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';

export type CallbackQueue = CallbackQueues['queues'][number];

/**
 * Reads the queues that callbacks may be made for; undefined until known. The list works without them.
 * @param asked the queues are read again when this changes, because their hours may have changed too
 */
export function useQueues(client: DialbackClient, asked: string): CallbackQueue[] | undefined {
  const [queues, setQueues] = useState<CallbackQueue[]>();
  useEffect(() => {
    client.queues().then(({ queues: known }) => setQueues(known), () => setQueues((before) => before ?? []));
  }, [client, asked]);
  return queues;
}
