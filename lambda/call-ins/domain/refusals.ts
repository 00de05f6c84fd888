import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'call-ins-not-offered': NoFacts;
  /** `target` as it was given. */
  'push-target-unknown': { target: string };
  'call-in-pending': NoFacts;
  'call-in-not-ready': NoFacts;
  'call-in-expired': NoFacts;
  'call-in-over': NoFacts;
}

export type CallInRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const CALL_IN_REFUSALS = {
  'call-ins-not-offered': {
    status: 404,
    sentence: () => 'Customers cannot announce their calls here.',
    example: {},
  },
  'push-target-unknown': {
    status: 422,
    sentence: ({ target }) => `The operator allows no pushes to "${target}". Name a device of an allowed push application, or an allowed webhook.`,
    example: { target: 'shop' },
  },
  'call-in-pending': {
    status: 409,
    sentence: () => 'Another app or customer announced a call from this number, and it is still open. It must be made or cancelled there first.',
    example: {},
  },
  'call-in-not-ready': {
    status: 409,
    sentence: () => 'It is not this customer’s turn yet. Wait for the push, or look the request up again later.',
    example: {},
  },
  'call-in-expired': {
    status: 409,
    sentence: () => 'This request has expired: the customer did not accept it, or did not call, in time. Send a new one.',
    example: {},
  },
  'call-in-over': {
    status: 409,
    sentence: () => 'This request is over: it was used, cancelled or removed. Send a new one.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
