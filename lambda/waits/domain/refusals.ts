import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'closes-before-turn': { queue: string };
}

export type WaitRefusal = RefusalOf<Facts, keyof Facts>;

export const WAIT_REFUSALS = {
  'closes-before-turn': {
    status: 422,
    sentence: ({ queue }) => `"${queue}" closes before it would be this customer’s turn. Choose a slot, or ask again when it opens next.`,
    example: { queue: 'Sales' },
  },
} satisfies RefusalTable<Facts>;
