import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { Account } from '../account';
import type { NewEvent } from '../events/rule-target';
import type { EmulatedService } from '../front-door/service';
import { serviceOf } from '../front-door/shapes/service-of';
import type { ConditionContext } from '../iam/conditions';
import type { Iam } from '../iam/iam';
import { statementsOf, type PolicyDocument } from '../iam/policy';
import { servicePrincipal } from '../iam/principal';
import { seededRandom } from '../seeded-random';
import { ObjectBucket, type BucketSettings, type StoredObject } from './object-bucket';
import { objectEvent, type ObjectChange } from './object-events';
import { readableObject, s3Operations } from './operations';
import type { NewObject, S3Context } from './s3-context';
import { s3Error } from './s3-errors';

export interface S3Options extends Account {
  iam: Iam;
  publish: (event: NewEvent) => void;
}

/** A service of AWS that reads or writes on behalf of a resource; the bucket's policy must let it. */
export interface ActingService {
  service: string;
  sourceArn?: string;
}

export interface S3 extends EmulatedService {
  /** @throws ServiceError BucketAlreadyOwnedByYou, InvalidBucketName. */
  create(name: string, settings?: BucketSettings): ObjectBucket;
  setPolicy(bucket: string, policy: PolicyDocument): void;
  /** Its objects must be gone. */
  remove(bucket: string): void;
  /** @throws ServiceError NoSuchBucket. */
  bucket(name: string): ObjectBucket;
  buckets(): ObjectBucket[];
  /** Writes an object; by the account's administrator when no service is named. */
  put(bucket: string, object: NewObject, by?: ActingService): StoredObject;
  /** Reads an object that is there and not archived; by the account's administrator when no service is named. */
  get(bucket: string, key: string, by?: ActingService): StoredObject;
}

/** S3 without versions: general purpose buckets of one account. */
export function createS3(options: S3Options): S3 {
  const { time, iam, accountId } = options;
  const all = new Map<string, ObjectBucket>();
  const tell = changesTo(options);

  const bucket = (name: string) => {
    const found = all.get(name);
    if (!found) throw s3Error('NoSuchBucket', { BucketName: name });
    return found;
  };

  const context: S3Context = {
    now: () => time.now(),
    bucket,
    known: (name) => all.get(name),
    buckets: () => [...all.values()],
    create(name, settings = {}) {
      if (!isBucketName(name)) throw s3Error('InvalidBucketName', { BucketName: name });
      if (all.has(name)) throw s3Error('BucketAlreadyOwnedByYou', { BucketName: name });
      const made = new ObjectBucket(name, time.now(), settings);
      all.set(name, made);
      return made;
    },
    remove(name) {
      if (bucket(name).all(time.now()).length > 0) throw s3Error('BucketNotEmpty', { BucketName: name });
      all.delete(name);
    },
    write(into, object, requester) {
      if (Buffer.byteLength(object.key) > 1024) throw s3Error('KeyTooLongError');
      const etag = createHash('md5').update(object.body).digest('hex');
      const stored: StoredObject = { contentType: 'binary/octet-stream', storageClass: 'STANDARD', metadata: {}, tags: {}, ...object, etag, modifiedAt: time.now() };
      into.put(stored);
      tell('Object Created', { bucket: into, object: stored, requester });
      return stored;
    },
    erase(from, key, requester) {
      const object = from.find(key, time.now());
      from.remove(key);
      if (object) tell('Object Deleted', { bucket: from, object, requester });
    },
    tag(within, object, tags) {
      within.put({ ...object, tags });
      if (Object.keys(tags).length > 0) tell('Object Tags Added', { bucket: within, object, requester: accountId });
    },
  };

  /** The requester, once the bucket's policy has let the service do it. */
  const admit = (action: string, { on, key }: { on: ObjectBucket; key: string }, by?: ActingService): string => {
    if (!by) return accountId;
    const source: ConditionContext = by.sourceArn === undefined ? {} : { 'aws:SourceArn': by.sourceArn, 'aws:SourceAccount': accountId };
    iam.authorize({ principal: servicePrincipal(by.service), action, resource: on.arnOf(key), context: source }, on.policy);
    return by.service;
  };

  return {
    ...serviceOf({ name: 's3', operations: s3Operations, context, missingCode: 'InvalidArgument' }),
    // Bodies are bytes.
    read: (_operation, input) => ({ ...(input as object) }),
    create: context.create,
    remove: context.remove,
    bucket,
    buckets: context.buckets,
    setPolicy(name, policy) {
      statementsOf(policy);
      bucket(name).policy = policy;
    },
    put(name, object, by) {
      const into = bucket(name);
      return context.write(into, object, admit('s3:PutObject', { on: into, key: object.key }, by));
    },
    get(name, key, by) {
      const from = bucket(name);
      admit('s3:GetObject', { on: from, key }, by);
      return readableObject(context, from, key);
    },
  };
}

/** S3 User Guide, "General purpose bucket naming rules". */
function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..') && isIP(name) === 0 && !/^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
}

/** Tells EventBridge of a change, if the bucket is set to. */
function changesTo({ seed, publish }: S3Options) {
  const random = seededRandom(`${seed}:s3`);
  let changes = 0;
  return (change: ObjectChange, what: { bucket: ObjectBucket; object: StoredObject; requester: string }) => {
    if (!what.bucket.settings.eventBridge) return;
    const sequencer = (changes += 1).toString(16).toUpperCase().padStart(18, '0');
    publish(objectEvent({ change, ...what, sequencer, requestId: random.uuid().replaceAll('-', '').slice(0, 16).toUpperCase() }));
  };
}
