import type { NoFacts, RefusalOf, RefusalTable } from './refusal';

/** The refusals of every API: what is wrong with the request itself. */
interface Facts {
  'body-malformed': NoFacts;
  'field-unknown': { field: string; allowed: readonly string[] };
  'field-invalid': { field: string; allowed: string };
  'parameter-unknown': { parameter: string; allowed: readonly string[] };
  'parameter-invalid': { parameter: string; allowed: string };
  'idempotency-key-missing': NoFacts;
  'idempotency-key-invalid': NoFacts;
  'idempotency-key-reused': NoFacts;
  'route-not-found': NoFacts;
}

export type GroundRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

/** The body is no object, or one of its fields is not as allowed. */
export type BodyRefusal = GroundRefusal<'body-malformed' | 'field-unknown' | 'field-invalid'>;

export type QueryRefusal = GroundRefusal<'parameter-unknown' | 'parameter-invalid'>;

export const GROUND_REFUSALS = {
  'body-malformed': {
    status: 400,
    sentence: () => 'The request body is not a JSON object. Send an object such as {"number": "+4930123456"}.',
    example: {},
  },
  'field-unknown': {
    status: 400,
    sentence: ({ field, allowed }) => `The field "${field}" is not known here. Allowed are: ${allowed.join(', ')}.`,
    example: { field: 'phone', allowed: ['number', 'comment'] },
  },
  'field-invalid': {
    status: 400,
    sentence: ({ field, allowed }) => `The field "${field}" must be ${allowed}.`,
    example: { field: 'comment', allowed: 'text of up to 500 characters' },
  },
  'parameter-unknown': {
    status: 400,
    sentence: ({ parameter, allowed }) => `The parameter "${parameter}" is not known here. Allowed are: ${allowed.join(', ')}.`,
    example: { parameter: 'page', allowed: ['list', 'owner'] },
  },
  'parameter-invalid': {
    status: 400,
    sentence: ({ parameter, allowed }) => `The parameter "${parameter}" must be ${allowed}.`,
    example: { parameter: 'limit', allowed: 'a whole number from 1 to 100' },
  },
  'idempotency-key-missing': {
    status: 400,
    sentence: () => 'The Idempotency-Key header is missing. Send a fresh random value for each click, and the same one when you retry it.',
    example: {},
  },
  'idempotency-key-invalid': {
    status: 400,
    sentence: () => 'The Idempotency-Key header must be 1 to 255 printable characters.',
    example: {},
  },
  'idempotency-key-reused': {
    status: 422,
    sentence: () => 'This Idempotency-Key was used for another request. Send a fresh one for a new request.',
    example: {},
  },
  'route-not-found': {
    status: 404,
    sentence: () => 'There is nothing at this address.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
