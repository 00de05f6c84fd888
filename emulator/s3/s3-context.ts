import type { BucketSettings, ObjectBucket, StoredObject } from './object-bucket';

export type NewObject = Pick<StoredObject, 'key' | 'body'> & Partial<StoredObject>;

/** What the operations over the wire work on. */
export interface S3Context {
  /** Epoch milliseconds. */
  now(): number;
  create(name: string, settings?: BucketSettings): ObjectBucket;
  remove(bucket: string): void;
  bucket(name: string): ObjectBucket;
  /** Undefined when there is none. */
  known(name: string): ObjectBucket | undefined;
  buckets(): ObjectBucket[];
  write(bucket: ObjectBucket, object: NewObject, requester: string): StoredObject;
  erase(bucket: ObjectBucket, key: string, requester: string): void;
  tag(bucket: ObjectBucket, object: StoredObject, tags: Record<string, string>): void;
}
