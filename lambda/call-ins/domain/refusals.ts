import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { CALL_IN_SENTENCES } from './sentences';

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

export const CALL_IN_REFUSALS = tableOf<Facts, typeof CALL_IN_SENTENCES>(CALL_IN_SENTENCES, {
  'call-ins-not-offered': { status: 404, example: {} },
  'push-target-unknown': { status: 422, example: { target: 'shop' } },
  'call-in-pending': { status: 409, example: {} },
  'call-in-not-ready': { status: 409, example: {} },
  'call-in-expired': { status: 409, example: {} },
  'call-in-over': { status: 409, example: {} },
});
