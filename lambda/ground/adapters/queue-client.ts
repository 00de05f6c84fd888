import { SQSClient } from '@aws-sdk/client-sqs';
import type { TimeLeft } from '../ports/time-left';
import { boundClient } from './bound-client';
import { invocationTime } from './invocation-time';

const LIMITS = { least: 0.2, tryAtMost: 2 };

export function createQueueClient(time: TimeLeft = invocationTime): SQSClient {
  return boundClient(new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), time, LIMITS);
}
