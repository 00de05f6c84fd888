import * as v from 'valibot';
import * as f from './fields';

/** How what is over is counted, by day (docs/supervisor/reports.md). */
export interface ReportsSetting {
  /** The zone whose days and hours reports have, IANA, like `Europe/Berlin`. Another one counts for what ends from then on. Default: `UTC`. */
  zone?: string;
  /** Days that reports are kept, 1 to 1100. Default: 400. */
  keptDays?: number;
}

export const reportsSchema = f.fields({ zone: v.optional(f.timeZone, 'UTC'), keptDays: v.optional(f.count(1, 1100, 'days'), 400) });
