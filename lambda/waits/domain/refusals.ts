import { type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { WAIT_SENTENCES } from './sentences';

interface Facts {
  'closes-before-turn': { queue: string };
}

export type WaitRefusal = RefusalOf<Facts, keyof Facts>;

export const WAIT_REFUSALS = tableOf<Facts, typeof WAIT_SENTENCES>(WAIT_SENTENCES, {
  'closes-before-turn': { status: 422, example: { queue: 'Sales' } },
});
