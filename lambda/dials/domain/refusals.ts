import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { type ClockTime, clockText } from '../../queues/domain/refusals';
import { DIAL_SENTENCES } from './sentences';

/** A callback that the agent may mean: the same request with this `callbackId` calls it. */
export interface OwedChoice {
  callbackId: string;
  queue: string;
  /** When it is due, on the clock of this zone, with its offset. */
  local: string;
  zone: string;
  /** The customer's record in the CRM, where the promise named one. */
  crmRecord?: string;
}

interface Facts {
  'mode-not-allowed': NoFacts;
  'agent-logged-out': NoFacts;
  'device-not-a-choice': NoFacts;
  'agent-not-held': NoFacts;
  'click-overtaken': NoFacts;
  /** When the callback is due. */
  'owed-elsewhere': { queue: string } & ClockTime;
  'owed-to-several': { choices: OwedChoice[] };
  'related-contact-being-called': { since: string; forSeconds: number; by?: string };
  'claimed-by-colleague': { by: string; forSeconds: number; freeInSeconds: number };
  'answered-by-colleague': { by: string; how: 'called' | 'e-mail' | 'none needed'; secondsAgo: number };
  'voicemail-of-others': NoFacts;
  'dial-not-found': NoFacts;
}

export type DialRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const DIAL_REFUSALS = tableOf<Facts, typeof DIAL_SENTENCES>(DIAL_SENTENCES, {
  'mode-not-allowed': { status: 422, example: {} },
  'agent-logged-out': { status: 409, example: {} },
  'device-not-a-choice': { status: 403, example: {} },
  'agent-not-held': { status: 503, example: {} },
  'click-overtaken': { status: 409, example: {} },
  'owed-elsewhere': {
    status: 409,
    say: ({ queue, ...due }, { say }) => say('owed-elsewhere', { queue, at: clockText(due) }),
    example: { queue: 'Sales', local: '2026-11-23T15:00+00:00', zone: 'Europe/London' },
  },
  'owed-to-several': {
    status: 409,
    say: ({ choices }, { say }) =>
      say('owed-to-several', { count: choices.length, choices: choices.map(({ queue, crmRecord, ...due }) => say(crmRecord ? 'owed-to-several.choice-for' : 'owed-to-several.choice', { queue, at: clockText(due), crmRecord })).join('; ') }),
    example: {
      choices: [
        { callbackId: 'one', queue: 'Sales', local: '2026-11-23T15:00+00:00', zone: 'Europe/London', crmRecord: 'case-1' },
        { callbackId: 'other', queue: 'Support', local: '2026-11-23T16:30+00:00', zone: 'Europe/London' },
      ],
    },
  },
  'related-contact-being-called': {
    status: 409,
    say: ({ forSeconds, by }, { say, span }) => say('related-contact-being-called', { by: by ?? say('somebody'), span: span(forSeconds) }),
    example: { since: '2026-11-23T09:00:00.000Z', forSeconds: 20, by: 'ben' },
  },
  'claimed-by-colleague': {
    status: 409,
    say: ({ by, forSeconds, freeInSeconds }, { say, span }) => say('claimed-by-colleague', { by, span: span(forSeconds), free: span(freeInSeconds) }),
    example: { by: 'ben', forSeconds: 300, freeInSeconds: 1500 },
  },
  'answered-by-colleague': {
    status: 409,
    say: ({ by, how, secondsAgo }, { say, span }) => say('answered-by-colleague', { by, span: span(secondsAgo), how: say(`how.${how}`) }),
    example: { by: 'ben', how: 'called', secondsAgo: 600 },
  },
  'voicemail-of-others': { status: 403, example: {} },
  'dial-not-found': { status: 404, example: {} },
});
