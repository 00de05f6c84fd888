import { ConnectClient } from '@aws-sdk/client-connect';
import type { Terminal } from '../commands/command';

/** Half of what an account begins with (amazon-connect-admin-guide, service limits): the stack's functions ask too. Seconds from one call to the next. */
const SECONDS_BEFORE: Partial<Record<string, number>> = { SearchContactsCommand: 4, DescribeContactCommand: 0.2, StopContactCommand: 0.2 };
const SECONDS_BEFORE_OTHERS = 1;

/** A client that leaves Connect's quotas to others, one call after the other. */
export function pacedConnect(region: string, wait: Terminal['wait']): ConnectClient {
  const client = new ConnectClient({ region, retryMode: 'adaptive', maxAttempts: 10 });
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        await wait(SECONDS_BEFORE[commandName ?? ''] ?? SECONDS_BEFORE_OTHERS);
        return next(args);
      },
    { step: 'initialize', name: 'paced' },
  );
  return client;
}
