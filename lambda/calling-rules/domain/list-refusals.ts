import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'list-subject-unreadable': { because: string };
  'change-unknown': { change: string };
  'pin-unknown': NoFacts;
}

export type ListRefusal<Code extends keyof Facts = keyof Facts> = RefusalOf<Facts, Code>;

export const LIST_REFUSALS = {
  'list-subject-unreadable': {
    status: 422,
    sentence: ({ because }) => `It cannot be looked up: ${because} Name a number, the beginning of numbers like +4930*, a country like DE, or agent#<user id>.`,
    example: { because: '"12" is no phone number.' },
  },
  'change-unknown': {
    status: 404,
    sentence: ({ change }) => `The audit log has no change ${change}. GET /rules/changes lists those of a day.`,
    example: { change: '2026-11-23T09:00:00.000Z~0a1b2c3d' },
  },
  'pin-unknown': {
    status: 404,
    sentence: () => 'That agent has no PIN. GET /rules/pins lists those who have one.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
