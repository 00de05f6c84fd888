import type { ObjectBucket, StoredObject } from './object-bucket';
import { s3Error } from './s3-errors';

interface Asked {
  Prefix?: string;
  Delimiter?: string;
  StartAfter?: string;
  ContinuationToken?: string;
  MaxKeys?: number;
  /** `url`: names are encoded in the answer. The AWS CLI and the SDK for Python always ask for it. */
  EncodingType?: string;
}

const MOST_KEYS = 1000;

/** One page of a bucket's objects. Keys that go on after the delimiter stand together as one common prefix, which counts as one key. */
export function listObjects(bucket: ObjectBucket, asked: Asked, now: number) {
  const { Prefix = '', Delimiter, StartAfter, ContinuationToken, MaxKeys = MOST_KEYS, EncodingType } = asked;
  if (EncodingType !== undefined && EncodingType !== 'url') throw s3Error('InvalidArgument', { ArgumentName: 'encoding-type', ArgumentValue: EncodingType });
  const named = (name: string) => (EncodingType === undefined ? name : encoded(name));
  if (!Number.isInteger(MaxKeys) || MaxKeys < 0) throw s3Error('InvalidArgument', { ArgumentName: 'max-keys', ArgumentValue: String(MaxKeys) });
  const after = ContinuationToken === undefined ? StartAfter : readToken(ContinuationToken);
  const entries = new Map<string, StoredObject | undefined>();
  for (const object of bucket.all(now)) {
    if (!object.key.startsWith(Prefix)) continue;
    const common = commonPrefix(object.key, Prefix, Delimiter);
    entries.set(common ?? object.key, common === undefined ? object : undefined);
  }
  const left = [...entries].filter(([name]) => after === undefined || Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0);
  const page = left.slice(0, Math.min(MaxKeys, MOST_KEYS));
  const truncated = page.length > 0 && page.length < left.length;
  return {
    Name: bucket.name,
    Prefix: named(Prefix),
    Delimiter: Delimiter && named(Delimiter),
    StartAfter: StartAfter && named(StartAfter),
    EncodingType,
    ContinuationToken,
    MaxKeys,
    KeyCount: page.length,
    IsTruncated: truncated,
    NextContinuationToken: truncated ? Buffer.from(page.at(-1)![0]).toString('base64') : undefined,
    Contents: page.flatMap(([, object]) => (object ? [{ ...summary(object), Key: named(object.key) }] : [])),
    CommonPrefixes: page.flatMap(([name, object]) => (object ? [] : [{ Prefix: named(name) }])),
  };
}

function readToken(token: string): string {
  const name = Buffer.from(token, 'base64').toString();
  if (name === '' || Buffer.from(name).toString('base64') !== token) throw s3Error('InvalidArgument', { ArgumentName: 'continuation-token', ArgumentValue: token });
  return name;
}

function commonPrefix(key: string, prefix: string, delimiter: string | undefined): string | undefined {
  const at = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
  return at < 0 ? undefined : key.slice(0, at + delimiter!.length);
}

/** As in a form: a space is a plus. Slashes stay. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll('%2F', '/').replaceAll('%20', '+');
}

const summary = ({ modifiedAt, etag, body, storageClass }: StoredObject) => ({
  LastModified: new Date(modifiedAt).toISOString(),
  ETag: `"${etag}"`,
  Size: body.length,
  StorageClass: storageClass,
});
