import { optionalText, text } from '../../environment/contract';
import { callbackStore } from '../../environment/shared';

export const tickReportsEnvironment = {
  ...callbackStore,
  /** IANA: whose days reports have. */
  REPORT_ZONE: text,
  /** The bucket of the files. */
  REPORTS_BUCKET: text,
  /** What their keys begin with. */
  REPORTS_PREFIX: optionalText,
};
