import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'days-too-many': { atMost: number };
}

export type ReportRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const REPORT_REFUSALS = {
  'days-too-many': {
    status: 422,
    sentence: ({ atMost }) => `A report holds ${atMost} days at most, and its first day comes before its last. Ask for fewer.`,
    example: { atMost: 31 },
  },
} satisfies RefusalTable<Facts>;
