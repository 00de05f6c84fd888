import { ConnectClient } from '@aws-sdk/client-connect';
import type { TimeLeft } from '../ports/time-left';
import { boundClient } from './bound-client';
import { invocationTime } from './invocation-time';

/** Connect mostly answers within a fifth of a second. After a call, its outcome is to be saved, and a message to be sent. */
const LIMITS = { least: 1, leave: 2 };

/**
 * All calls of an invocation share its time: it is the function's own limit. An answer that does not come is an error.
 *
 * @param tries 1 for a question that is let go where Connect is too busy
 */
export function createConnectClient(time: TimeLeft = invocationTime, tries = 3): ConnectClient {
  return boundClient(new ConnectClient({ maxAttempts: tries, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), time, LIMITS);
}
