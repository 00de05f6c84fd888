import * as v from 'valibot';
import * as f from './fields';

/** How what is over is counted, by day (docs/supervisor/reports.md). */
export interface ReportsSetting {
  /** The zone whose days and hours reports have, IANA, like `Europe/Berlin`. Another one counts for what ends from then on. Default: `UTC`. */
  zone?: string;
  /** Days that reports are kept, 1 to 1100. Default: 400. */
  keptDays?: number;
  /** Where a file of each day is written at night. Default: none. With it, `queues` may name 12 fewer. */
  export?: ReportExport;
}

export interface ReportExport {
  /** Name of the bucket, of this account and region. It is yours: Dialback writes there, and neither reads nor deletes. */
  bucket: string;
  /** What the keys begin with, like `dialback/`. Default: `''`. */
  prefix?: string;
}

const exportSchema = f.fields({ bucket: f.bucketName, prefix: v.optional(f.keyPrefix, '') });

export const reportsSchema = f.fields({ zone: v.optional(f.timeZone, 'UTC'), keptDays: v.optional(f.count(1, 1100, 'days'), 400), export: v.optional(exportSchema) });
