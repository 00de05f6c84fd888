import { ConnectClient } from '@aws-sdk/client-connect';

/** Three tries of 3 s with the SDK's backoff stay below the 15 s a function has. An answer that does not come is an error. */
export function createConnectClient(): ConnectClient {
  return new ConnectClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  });
}
