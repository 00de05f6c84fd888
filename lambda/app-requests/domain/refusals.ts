import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'already-pending': NoFacts;
  'being-called': NoFacts;
  'skills-not-routed': NoFacts;
}

export type RequestRefusal = RefusalOf<Facts, keyof Facts>;

export const REQUEST_REFUSALS = {
  'already-pending': {
    status: 409,
    sentence: () => 'This number is owed a callback already. One number gets one callback at a time.',
    example: {},
  },
  'being-called': {
    status: 409,
    sentence: () => 'An agent is calling this number just now. Ask again later, should that call not reach you.',
    example: {},
  },
  'skills-not-routed': {
    status: 422,
    sentence: () => 'Agents of this queue are not chosen by skills. Leave "skills" out, or name a queue whose customers are called before an agent.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
