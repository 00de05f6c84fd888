import type { PolicyDocument } from '../iam/policy';
import { standingOf, type LifecycleRule, type StorageClass } from './lifecycle';

export interface StoredObject {
  key: string;
  body: Buffer;
  /** MD5 of the body, without the quotation marks that it has on the wire. */
  etag: string;
  /** Epoch milliseconds. */
  modifiedAt: number;
  storageClass: StorageClass;
  contentType: string;
  cacheControl?: string;
  contentDisposition?: string;
  contentEncoding?: string;
  metadata: Record<string, string>;
  tags: Record<string, string>;
}

/** What a bucket is made with. */
export interface BucketSettings {
  /** Whether changes of its objects are told to EventBridge. Default false. */
  eventBridge?: boolean;
  lifecycle?: LifecycleRule[];
}

/** One bucket without versions. Lifecycle rules take effect when somebody looks. */
export class ObjectBucket {
  readonly arn: string;
  readonly settings: Required<BucketSettings>;
  policy?: PolicyDocument;
  private readonly objects = new Map<string, StoredObject>();

  constructor(
    readonly name: string,
    readonly createdAt: number,
    settings: BucketSettings,
  ) {
    this.arn = `arn:aws:s3:::${name}`;
    this.settings = { eventBridge: false, lifecycle: [], ...settings };
  }

  arnOf(key: string): string {
    return `${this.arn}/${key}`;
  }

  put(object: StoredObject): void {
    this.objects.set(object.key, object);
  }

  /** The object as it stands at this time; undefined when there is none, or when a rule has removed it. */
  find(key: string, now: number): StoredObject | undefined {
    const object = this.objects.get(key);
    if (!object) return undefined;
    const standing = standingOf(object, this.settings.lifecycle, now);
    if (standing !== 'expired') return { ...object, storageClass: standing };
    this.objects.delete(key);
    return undefined;
  }

  remove(key: string): void {
    this.objects.delete(key);
  }

  /** By key, in the order of its UTF-8 bytes. */
  all(now: number): StoredObject[] {
    const found = [...this.objects.keys()].map((key) => this.find(key, now)).filter((object): object is StoredObject => object !== undefined);
    return found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }
}
