import { useState } from 'react';
import type { CallbackQueues } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { pollSeconds } from '../../page/poll-seconds';
import { useReading } from '../../page/use-reading';

export type CallbackQueue = CallbackQueues['queues'][number];

/** It is always the same list, so that nothing is drawn while none is known. */
const noQueues: CallbackQueue[] = [];

/**
 * Reads the queues that callbacks may be made for; undefined until known. The list works without them.
 * @param asked the queues are read again when this changes, because their hours may have changed too
 */
export function useQueues(client: DialbackClient, asked: string): CallbackQueue[] | undefined {
  const [queues, setQueues] = useState<CallbackQueue[]>();
  const { failure } = useReading(async () => setQueues((await client.queues()).queues), pollSeconds.queues, { about: asked });
  return queues ?? (failure === undefined ? undefined : noQueues);
}
