import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'slots-not-offered': { queue: string };
  'no-such-slot': NoFacts;
  'slot-full': NoFacts;
}

export type SlotRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const SLOT_REFUSALS = {
  'slots-not-offered': {
    status: 409,
    sentence: ({ queue }) => `Customers of "${queue}" choose no time: they are called as soon as an agent is free.`,
    example: { queue: 'Sales' },
  },
  'no-such-slot': {
    status: 422,
    sentence: () => 'No slot is offered at this time now. Ask for the slots again and choose one of them.',
    example: {},
  },
  'slot-full': {
    status: 409,
    sentence: () => 'Somebody else took the last place at this time. Ask for the slots again and choose another.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
