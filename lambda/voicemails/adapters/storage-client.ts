import { S3Client } from '@aws-sdk/client-s3';
import { boundClient } from '../../ground/adapters/bound-client';
import { invocationTime } from '../../ground/adapters/invocation-time';
import type { TimeLeft } from '../../ground/ports/time-left';

/** A header or a transcript comes within a second. */
const LIMITS = { least: 0.2, tryAtMost: 3 };

export function createStorageClient(time: TimeLeft = invocationTime): S3Client {
  return boundClient(new S3Client({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), time, LIMITS);
}
