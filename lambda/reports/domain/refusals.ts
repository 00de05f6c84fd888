import { type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { REPORT_SENTENCES } from './sentences';

interface Facts {
  'days-too-many': { atMost: number };
}

export type ReportRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const REPORT_REFUSALS = tableOf<Facts, typeof REPORT_SENTENCES>(REPORT_SENTENCES, {
  'days-too-many': { status: 422, example: { atMost: 31 } },
});
