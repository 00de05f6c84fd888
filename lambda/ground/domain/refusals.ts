import { type NoFacts, type RefusalOf, tableOf } from './refusal';
import { GROUND_SENTENCES } from './refusal-sentences';

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

export const GROUND_REFUSALS = tableOf<Facts, typeof GROUND_SENTENCES>(GROUND_SENTENCES, {
  'body-malformed': { status: 400, example: {} },
  'field-unknown': {
    status: 400,
    say: ({ field, allowed }, { say }) => say('field-unknown', { field, allowed: allowed.join(', ') }),
    example: { field: 'phone', allowed: ['number', 'comment'] },
  },
  'field-invalid': { status: 400, example: { field: 'comment', allowed: 'text of up to 500 characters' } },
  'parameter-unknown': {
    status: 400,
    say: ({ parameter, allowed }, { say }) => say('parameter-unknown', { parameter, allowed: allowed.join(', ') }),
    example: { parameter: 'page', allowed: ['list', 'owner'] },
  },
  'parameter-invalid': { status: 400, example: { parameter: 'limit', allowed: 'a whole number from 1 to 100' } },
  'idempotency-key-missing': { status: 400, example: {} },
  'idempotency-key-invalid': { status: 400, example: {} },
  'idempotency-key-reused': { status: 422, example: {} },
  'route-not-found': { status: 404, example: {} },
});
