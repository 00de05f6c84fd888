import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'queue-not-supervised': NoFacts;
  'not-missed': NoFacts;
  'not-confirmed': NoFacts;
  'export-too-long': { found: number; atMost: number };
}

export type SupervisionRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const SUPERVISION_REFUSALS = {
  'queue-not-supervised': {
    status: 403,
    sentence: () => 'You do not supervise a queue with this id. GET /me lists the queues that you supervise.',
    example: {},
  },
  'not-missed': {
    status: 409,
    sentence: () => 'It is not on the list of missed callbacks: it is open still. Cancel it instead.',
    example: {},
  },
  'not-confirmed': {
    status: 503,
    sentence: () => 'It could not be confirmed that this was done. Try again: what is done already is not done twice.',
    example: {},
  },
  'export-too-long': {
    status: 422,
    sentence: ({ found, atMost }) => `${found} callbacks have these filters, and a file holds ${atMost} at most. Choose a queue, or a shorter time.`,
    example: { found: 8120, atMost: 5000 },
  },
} satisfies RefusalTable<Facts>;
