import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { operationIn, type Register } from '../front-door/shapes/operation';
import { json, listOf, number, required, structure, text } from '../front-door/shapes/shape';
import type { Principal } from '../iam/principal';
import { NotEmulated } from '../not-emulated';
import { isArchived, STORAGE_CLASSES, type StorageClass } from './lifecycle';
import { listObjects } from './list-objects';
import type { ObjectBucket, StoredObject } from './object-bucket';
import { cutRange } from './byte-range';
import { readTagging, tagsOf } from './object-tags';
import { checkReading, checkWriting } from './preconditions';
import type { S3Context } from './s3-context';
import { s3Error } from './s3-errors';

const operation = operationIn<S3Context>();

interface Place {
  Bucket?: string;
  Key?: string;
}

/** The right on the object. Without the right to list the bucket, S3 does not tell that an object is not there. */
const onObject =
  (action: string) =>
  (context: S3Context, { Bucket = '', Key = '' }: Place) => {
    const bucket = context.known(Bucket);
    const resourcePolicy = bucket?.policy;
    const needed = { action: `s3:${action}`, resources: [`arn:aws:s3:::${Bucket}/${Key}`], ...(resourcePolicy && { resourcePolicy }) };
    const hidden = bucket && action.startsWith('Get') && !bucket.find(Key, context.now());
    return hidden ? [needed, ...onBucket('ListBucket')(context, { Bucket })] : [needed];
  };

const onBucket =
  (action: string) =>
  ({ known }: S3Context, { Bucket = '', Prefix }: { Bucket?: string; Prefix?: string }) => {
    const resourcePolicy = known(Bucket)?.policy;
    return [{ action: `s3:${action}`, resources: [`arn:aws:s3:::${Bucket}`], ...(Prefix !== undefined && { context: { 's3:prefix': Prefix } }), ...(resourcePolicy && { resourcePolicy }) }];
  };

const place = { Bucket: required(text), Key: required(text) };
const reading = structure({ ...place, IfMatch: text, IfNoneMatch: text, IfModifiedSince: text, IfUnmodifiedSince: text, Range: text, ChecksumMode: text, ResponseContentType: text, ResponseContentDisposition: text });
const tagging = structure({ TagSet: required(listOf(structure({ Key: required(text), Value: required(text) }))) });

/** The requester as events name it. */
const nameOf = (caller: Principal) => (caller.kind === 'service' ? caller.service : caller.accountId);

/** S3's operations by name. */
export const s3Operations: Register<S3Context> = {
  ListBuckets: operation({
    input: structure({}),
    rights: () => [{ action: 's3:ListAllMyBuckets', resources: ['*'] }],
    run: ({ buckets }) => ({ Buckets: { Bucket: buckets().map(({ name, createdAt }) => ({ Name: name, CreationDate: isoOf(createdAt) })) } }),
  }),
  CreateBucket: operation({ input: structure({ Bucket: required(text) }), rights: onBucket('CreateBucket'), run: ({ create }, { Bucket }) => ({ Location: `/${create(Bucket).name}` }) }),
  DeleteBucket: operation({ input: structure({ Bucket: required(text) }), rights: onBucket('DeleteBucket'), run: ({ remove }, { Bucket }) => remove(Bucket) }),
  HeadBucket: operation({ input: structure({ Bucket: required(text) }), rights: onBucket('ListBucket'), run: ({ bucket }, { Bucket }) => ({ BucketArn: bucket(Bucket).arn }) }),

  ListObjectsV2: operation({
    input: structure({ Bucket: required(text), Prefix: text, Delimiter: text, StartAfter: text, ContinuationToken: text, MaxKeys: number, EncodingType: text }),
    rights: onBucket('ListBucket'),
    run: ({ bucket, now }, { Bucket, ...asked }) => listObjects(bucket(Bucket), asked, now()),
  }),

  PutObject: operation({
    input: structure({ ...place, Body: json, ContentType: text, CacheControl: text, ContentDisposition: text, ContentEncoding: text, Metadata: json, StorageClass: text, Tagging: text, ChecksumCRC32: text, ContentMD5: text, IfMatch: text, IfNoneMatch: text }),
    rights: (context, input) => [...onObject('PutObject')(context, input), ...(input.Tagging === undefined ? [] : onObject('PutObjectTagging')(context, input))],
    run({ bucket, write, now }, input, caller) {
      const { Bucket, Key, ContentType, CacheControl, ContentDisposition, ContentEncoding, Metadata = {}, StorageClass = 'STANDARD', Tagging = '' } = input;
      const body = bytesOf(input.Body);
      if (!STORAGE_CLASSES.includes(StorageClass)) throw s3Error('InvalidStorageClass', { StorageClassRequested: StorageClass });
      checkDigests(body, input);
      checkMetadata(Metadata as Record<string, string>);
      const into = bucket(Bucket);
      checkWriting(into.find(Key, now()), input);
      const stored = write(
        into,
        {
          key: Key,
          body,
          storageClass: StorageClass as StorageClass,
          metadata: Metadata as Record<string, string>,
          tags: readTagging(Tagging),
          ...(ContentType !== undefined && { contentType: ContentType }),
          ...(CacheControl !== undefined && { cacheControl: CacheControl }),
          ...(ContentDisposition !== undefined && { contentDisposition: ContentDisposition }),
          ...(ContentEncoding !== undefined && { contentEncoding: ContentEncoding }),
        },
        nameOf(caller),
      );
      return { ETag: `"${stored.etag}"` };
    },
  }),

  GetObject: operation({
    input: reading,
    rights: onObject('GetObject'),
    run(context, input) {
      const { Bucket, Key, Range } = input;
      const object = readableObject(context, context.bucket(Bucket), Key);
      checkReading(object, input);
      const { body, contentRange } = cutRange(object.body, Range);
      return { ...describe(object, input), Body: body, ContentLength: body.length, ...(contentRange && { ContentRange: contentRange }) };
    },
  }),

  HeadObject: operation({
    input: reading,
    rights: onObject('GetObject'),
    run(context, input) {
      const object = existing(context, context.bucket(input.Bucket), input.Key);
      checkReading(object, input);
      const { body, contentRange } = cutRange(object.body, input.Range);
      return { ...describe(object, input), ContentLength: body.length, ...(contentRange && { ContentRange: contentRange }) };
    },
  }),

  DeleteObject: operation({
    input: structure(place),
    rights: onObject('DeleteObject'),
    run: ({ bucket, erase }, { Bucket, Key }, caller) => erase(bucket(Bucket), Key, nameOf(caller)),
  }),

  GetObjectTagging: operation({
    input: structure(place),
    rights: onObject('GetObjectTagging'),
    run: (context, { Bucket, Key }) => ({ TagSet: { Tag: Object.entries(existing(context, context.bucket(Bucket), Key).tags).map(([name, Value]) => ({ Key: name, Value })) } }),
  }),

  PutObjectTagging: operation({
    input: structure({ ...place, Tagging: required(tagging) }),
    rights: onObject('PutObjectTagging'),
    run(context, { Bucket, Key, Tagging }) {
      const bucket = context.bucket(Bucket);
      context.tag(bucket, existing(context, bucket, Key), tagsOf(Tagging.TagSet.map((tag) => [tag.Key, tag.Value])));
    },
  }),
};

function existing({ now }: S3Context, bucket: ObjectBucket, key: string): StoredObject {
  const object = bucket.find(key, now());
  if (!object) throw s3Error('NoSuchKey', { Key: key });
  return object;
}

/** @throws ServiceError NoSuchKey, and InvalidObjectState for what lies in an archive. */
export function readableObject(context: S3Context, bucket: ObjectBucket, key: string): StoredObject {
  const object = existing(context, bucket, key);
  if (isArchived(object.storageClass)) throw s3Error('InvalidObjectState', { StorageClass: object.storageClass });
  return object;
}

interface Wanted {
  Range?: string;
  ChecksumMode?: string;
  ResponseContentType?: string;
  ResponseContentDisposition?: string;
}

/** S3 names no storage class for STANDARD, and no checksum of a part. */
function describe(object: StoredObject, { Range, ChecksumMode, ResponseContentType, ResponseContentDisposition }: Wanted) {
  const disposition = ResponseContentDisposition ?? object.contentDisposition;
  return {
    ETag: `"${object.etag}"`,
    LastModified: isoOf(object.modifiedAt),
    ContentType: ResponseContentType ?? object.contentType,
    AcceptRanges: 'bytes',
    Metadata: object.metadata,
    ...(disposition !== undefined && { ContentDisposition: disposition }),
    ...(object.cacheControl !== undefined && { CacheControl: object.cacheControl }),
    ...(object.contentEncoding !== undefined && { ContentEncoding: object.contentEncoding }),
    ...(object.storageClass !== 'STANDARD' && { StorageClass: object.storageClass }),
    ...(Object.keys(object.tags).length > 0 && { TagCount: Object.keys(object.tags).length }),
    ...(ChecksumMode === 'ENABLED' && Range === undefined && { ChecksumCRC32: checksumOf(object.body), ChecksumType: 'FULL_OBJECT' }),
  };
}

const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Bytes of the names and values of metadata together: S3 User Guide, "Working with object metadata". */
const MOST_METADATA_BYTES = 2048;

function checkMetadata(metadata: Record<string, string>): void {
  const bytes = Object.entries(metadata).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (bytes > MOST_METADATA_BYTES) throw s3Error('MetadataTooLarge', { Size: String(bytes), MaxSizeAllowed: String(MOST_METADATA_BYTES) });
}

/** Refuses a body that is not the one which was sent. */
function checkDigests(body: Buffer, { ChecksumCRC32, ContentMD5 }: { ChecksumCRC32?: string; ContentMD5?: string }): void {
  if (ContentMD5 !== undefined && Buffer.from(ContentMD5, 'base64').length !== 16) throw s3Error('InvalidDigest', { 'Content-MD5': ContentMD5 });
  if (ContentMD5 !== undefined && ContentMD5 !== createHash('md5').update(body).digest('base64')) throw s3Error('BadDigest');
  if (ChecksumCRC32 !== undefined && Buffer.from(ChecksumCRC32, 'base64').length !== 4) throw s3Error('InvalidRequest', { Header: 'x-amz-checksum-crc32' });
  if (ChecksumCRC32 !== undefined && ChecksumCRC32 !== checksumOf(body)) throw s3Error('BadDigest');
}

function checksumOf(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  throw new NotEmulated('s3:PutObject with a Body that is a stream. Text and bytes are.');
}
