import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TimeLeft } from '../ports/time-left';
import { boundClient } from './bound-client';
import { invocationTime } from './invocation-time';

/** DynamoDB answers within milliseconds or not at all. */
const LIMITS = { least: 0.1, tryAtMost: 1 };

export function createTableClient(time: TimeLeft = invocationTime): DynamoDBDocumentClient {
  const client = boundClient(new DynamoDBClient({ maxAttempts: 4, requestHandler: { connectionTimeout: 500, throwOnRequestTimeout: true } }), time, LIMITS);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
