import { positiveNumber, text } from './contract';

/** Functions that count, and that tell what was counted. */
export const reportsKept = {
  /** IANA: whose days and hours reports have. */
  REPORT_ZONE: text,
  /** Days that reports are kept. */
  REPORTS_KEPT_DAYS: positiveNumber,
};
