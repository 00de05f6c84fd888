import { TokenBucket, type Quota } from '../../token-bucket';

const perSecond = (ratePerSecond: number, burst: number): Quota => ({ ratePerSecond, burst });

/** Any operation that is not listed: calls per second and burst, per account and Region, each operation by itself (amazon-connect.md 3.11). */
export const defaultQuota = perSecond(2, 5);

/** Operations with quotas of their own (amazon-connect.md 3.11). */
export const operationQuotas: Readonly<Record<string, Quota>> = {
  GetMetricData: perSecond(5, 8),
  GetCurrentMetricData: perSecond(5, 8),
  GetMetricDataV2: perSecond(10, 10),
  SearchContacts: perSecond(0.5, 1),
  GetContactAttributes: perSecond(10, 15),
  UpdateContactAttributes: perSecond(10, 15),
  UpdateContact: perSecond(10, 15),
  DescribeContact: perSecond(10, 15),
  StopContact: perSecond(10, 15),
  UpdateContactRoutingData: perSecond(20, 20),
  TagContact: perSecond(20, 25),
  UntagContact: perSecond(20, 25),
};

/**
 * The quotas that count: `default` as a new account has them; `none`; or own ones by operation, the rest as default
 * (an account's quotas can be raised on request).
 */
export type QuotaSetting = 'default' | 'none' | Readonly<Record<string, Quota>>;

export class Quotas {
  private readonly buckets = new Map<string, TokenBucket>();

  constructor(
    private readonly clock: { now(): number },
    private readonly setting: QuotaSetting = 'default',
  ) {}

  /** Counts a call; false when the operation's quota is used up at this instant. */
  admit(operation: string): boolean {
    if (this.setting === 'none') return true;
    let bucket = this.buckets.get(operation);
    if (!bucket) this.buckets.set(operation, (bucket = new TokenBucket(this.quotaOf(operation), this.clock)));
    return bucket.take();
  }

  private quotaOf(operation: string): Quota {
    const own = typeof this.setting === 'object' ? this.setting[operation] : undefined;
    return own ?? operationQuotas[operation] ?? defaultQuota;
  }
}
