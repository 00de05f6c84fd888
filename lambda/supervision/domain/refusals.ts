import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { SUPERVISION_SENTENCES } from './sentences';

interface Facts {
  'queue-not-supervised': NoFacts;
  'not-missed': NoFacts;
  'not-confirmed': NoFacts;
  'export-too-long': { found: number; atMost: number };
}

export type SupervisionRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const SUPERVISION_REFUSALS = tableOf<Facts, typeof SUPERVISION_SENTENCES>(SUPERVISION_SENTENCES, {
  'queue-not-supervised': { status: 403, example: {} },
  'not-missed': { status: 409, example: {} },
  'not-confirmed': { status: 503, example: {} },
  'export-too-long': { status: 422, example: { found: 8120, atMost: 5000 } },
});
