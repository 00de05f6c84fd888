import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'contact-unknown': NoFacts;
}

export type JourneyRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const JOURNEY_REFUSALS = {
  'contact-unknown': {
    status: 404,
    sentence: () => 'Nothing is noted of a contact with this id that you may see.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
