import type { NewEvent } from '../events/rule-target';
import type { ObjectBucket, StoredObject } from './object-bucket';

export type ObjectChange = 'Object Created' | 'Object Deleted' | 'Object Tags Added';

export interface ObjectChanged {
  change: ObjectChange;
  bucket: ObjectBucket;
  object: Pick<StoredObject, 'key' | 'etag' | 'body'>;
  /** An account id, or a service's principal. */
  requester: string;
  requestId: string;
  /** Grows with each change of the same key, in hexadecimal. */
  sequencer: string;
}

const reasons = { 'Object Created': { reason: 'PutObject' }, 'Object Deleted': { reason: 'DeleteObject', 'deletion-type': 'Permanently Deleted' }, 'Object Tags Added': {} } as const;

/** The event that S3 sends for a change in a bucket without versions. Source: S3 user guide, EventBridge event message structure. */
export function objectEvent({ change, bucket, object, requester, requestId, sequencer }: ObjectChanged): NewEvent {
  const described = {
    key: object.key,
    ...(change === 'Object Created' && { size: object.body.length }),
    ...(change !== 'Object Deleted' && { etag: object.etag }),
    ...(change !== 'Object Tags Added' && { sequencer }),
  };
  return {
    source: 'aws.s3',
    'detail-type': change,
    resources: [bucket.arn],
    detail: { version: '0', 'event-version': '1.0', bucket: { name: bucket.name }, object: described, 'request-id': requestId, requester, 'source-ip-address': '127.0.0.1', ...reasons[change] },
  };
}
