import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { boundClient } from './bound-client';
import { invocationTime } from './invocation-time';

export function createEventsClient(): EventBridgeClient {
  return boundClient(new EventBridgeClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), invocationTime, { least: 0.5, tryAtMost: 2 });
}
