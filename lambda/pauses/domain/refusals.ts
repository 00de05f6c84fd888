import { secondsBetween } from '../../ground/domain/instant';
import { type RefusalOf, tableOf } from '../../ground/domain/refusal';
import type { Pause } from './pause';
import { PAUSE_SENTENCES } from './sentences';

interface Facts {
  /** Since when, ISO instant; and the reason, as a sentence. */
  paused: { since: string; forSeconds: number; why: string };
}

export type PauseRefusal = RefusalOf<Facts, 'paused'>;

export const PAUSE_REFUSALS = tableOf<Facts, typeof PAUSE_SENTENCES>(PAUSE_SENTENCES, {
  paused: {
    status: 503,
    say: ({ forSeconds, why }, { say, span }) => say('paused', { span: span(forSeconds), why }),
    example: { since: '2026-11-23T09:00:00.000Z', forSeconds: 240, why: 'Wrong numbers are being called.' },
  },
});

export function refusePaused({ since, why }: Pause, now: string): { refusal: PauseRefusal } {
  return { refusal: { code: 'paused', since, forSeconds: Math.max(0, secondsBetween(since, now)), why } };
}
