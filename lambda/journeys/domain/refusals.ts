import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { JOURNEY_SENTENCES } from './sentences';

interface Facts {
  'contact-unknown': NoFacts;
}

export type JourneyRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const JOURNEY_REFUSALS = tableOf<Facts, typeof JOURNEY_SENTENCES>(JOURNEY_SENTENCES, {
  'contact-unknown': { status: 404, example: {} },
});
