import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { REQUEST_SENTENCES } from './sentences';

interface Facts {
  'already-pending': NoFacts;
  'being-called': NoFacts;
}

export type RequestRefusal = RefusalOf<Facts, keyof Facts>;

export const REQUEST_REFUSALS = tableOf<Facts, typeof REQUEST_SENTENCES>(REQUEST_SENTENCES, {
  'already-pending': { status: 409, example: {} },
  'being-called': { status: 409, example: {} },
});
