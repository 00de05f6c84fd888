import { secondsBetween } from '../../ground/domain/instant';
import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import { spanText } from '../../ground/domain/span-text';
import type { Pause } from './pause';

interface Facts {
  /** Since when, ISO instant; and the reason, as a sentence. */
  paused: { since: string; forSeconds: number; why: string };
}

export type PauseRefusal = RefusalOf<Facts, 'paused'>;

export const PAUSE_REFUSALS = {
  paused: {
    status: 503,
    sentence: ({ forSeconds, why }) => `Calls have been paused for ${spanText(forSeconds)}, so this one was not placed. ${why} Click again once they go on.`,
    example: { since: '2026-11-23T09:00:00.000Z', forSeconds: 240, why: 'Wrong numbers are being called.' },
  },
} satisfies RefusalTable<Facts>;

export function refusePaused({ since, why }: Pause, now: string): { refusal: PauseRefusal } {
  return { refusal: { code: 'paused', since, forSeconds: Math.max(0, secondsBetween(since, now)), why } };
}
