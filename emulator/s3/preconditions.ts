import { ServiceError } from '../service-error';
import type { StoredObject } from './object-bucket';
import { s3Error } from './s3-errors';

/** On the wire, headers of the same names. */
export interface Preconditions {
  IfMatch?: string;
  IfNoneMatch?: string;
  /** HTTP dates. */
  IfModifiedSince?: string;
  IfUnmodifiedSince?: string;
}

/**
 * A tag decides before a date. Source: S3 API reference, GetObject.
 *
 * @throws ServiceError PreconditionFailed, or NotModified with the status 304.
 */
export function checkReading({ etag, modifiedAt }: StoredObject, { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince }: Preconditions): void {
  const seconds = Math.floor(modifiedAt / 1000) * 1000;
  if (IfMatch !== undefined ? !names(IfMatch, etag) : IfUnmodifiedSince !== undefined && seconds > Date.parse(IfUnmodifiedSince))
    throw s3Error('PreconditionFailed', { Condition: IfMatch === undefined ? 'If-Unmodified-Since' : 'If-Match' });
  if (IfNoneMatch !== undefined ? names(IfNoneMatch, etag) : IfModifiedSince !== undefined && seconds <= Date.parse(IfModifiedSince)) throw new ServiceError('NotModified', 'Not Modified', { status: 304 });
}

/**
 * Writes once, or over the very object that was read. Source: S3 User Guide, "Add preconditions to S3 operations with conditional requests".
 *
 * @throws ServiceError PreconditionFailed; NoSuchKey where an object must match and none is there.
 */
export function checkWriting(there: StoredObject | undefined, { IfMatch, IfNoneMatch, Key }: Pick<Preconditions, 'IfMatch' | 'IfNoneMatch'> & { Key: string }): void {
  if (IfNoneMatch !== undefined && there) throw s3Error('PreconditionFailed', { Condition: 'If-None-Match' });
  if (IfMatch === undefined) return;
  if (!there) throw s3Error('NoSuchKey', { Key });
  if (!names(IfMatch, there.etag)) throw s3Error('PreconditionFailed', { Condition: 'If-Match' });
}

/** `*` names any; quotation marks may stand or not. */
function names(condition: string, etag: string): boolean {
  return condition.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '').replaceAll('"', '') === etag);
}
