import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { SLOT_SENTENCES } from './sentences';

interface Facts {
  'slots-not-offered': { queue: string };
  'no-such-slot': NoFacts;
  'slot-full': NoFacts;
}

export type SlotRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const SLOT_REFUSALS = tableOf<Facts, typeof SLOT_SENTENCES>(SLOT_SENTENCES, {
  'slots-not-offered': { status: 409, example: { queue: 'Sales' } },
  'no-such-slot': { status: 422, example: {} },
  'slot-full': { status: 409, example: {} },
});
