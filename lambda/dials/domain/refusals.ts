import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import { spanText } from '../../ground/domain/span-text';
import { type ClockTime, clockText } from '../../queues/domain/refusals';

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
  'answered-by-colleague': { by: string; how: string; secondsAgo: number };
  'dial-not-found': NoFacts;
}

export type DialRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const DIAL_REFUSALS = {
  'mode-not-allowed': {
    status: 422,
    sentence: () => 'The legacy mode is switched off here. Leave "mode" out to be called first, which is the better way for customers.',
    example: {},
  },
  'agent-logged-out': {
    status: 409,
    sentence: () => 'You are not logged in to Amazon Connect, so the call has no phone to come to. Log in to your softphone and click again.',
    example: {},
  },
  'device-not-a-choice': {
    status: 403,
    sentence: () => 'Agents do not choose here which device rings. An administrator of Amazon Connect sets it.',
    example: {},
  },
  'agent-not-held': {
    status: 503,
    sentence: () => 'You could not be taken out of routing for this call, so it was not placed. Try again.',
    example: {},
  },
  'click-overtaken': {
    status: 409,
    sentence: () => 'Others were promising this customer a callback, or calling them, in the very moments of your click, so no call was placed. Click again.',
    example: {},
  },
  'owed-elsewhere': {
    status: 409,
    sentence: ({ queue, ...due }) =>
      `This customer is owed a callback of "${queue}" at ${clockText(due)}, which is not yours to make. Leave it to those agents, or call all the same: the callback is then settled once you have reached the customer.`,
    example: { queue: 'Sales', local: '2026-11-23T15:00+00:00', zone: 'Europe/London' },
  },
  'owed-to-several': {
    status: 409,
    sentence: ({ choices }) =>
      `This number is owed ${choices.length} callbacks that you may handle: ${choices.map(choiceText).join('; ')}. Call now the one that you mean, or call all the same: that settles none of them.`,
    example: {
      choices: [
        { callbackId: 'one', queue: 'Sales', local: '2026-11-23T15:00+00:00', zone: 'Europe/London', crmRecord: 'case-1' },
        { callbackId: 'other', queue: 'Support', local: '2026-11-23T16:30+00:00', zone: 'Europe/London' },
      ],
    },
  },
  'related-contact-being-called': {
    status: 409,
    sentence: ({ forSeconds, by }) => `${by ?? 'Another agent'} has been answering this voicemail, or other contact, for ${spanText(forSeconds)}. Wait for what comes of it.`,
    example: { since: '2026-11-23T09:00:00.000Z', forSeconds: 20, by: 'ben' },
  },
  'claimed-by-colleague': {
    status: 409,
    sentence: ({ by, forSeconds, freeInSeconds }) => `${by} has had this voicemail for ${spanText(forSeconds)}. If they do not answer it, you can take it in ${spanText(freeInSeconds)}.`,
    example: { by: 'ben', forSeconds: 300, freeInSeconds: 1500 },
  },
  'answered-by-colleague': {
    status: 409,
    sentence: ({ by, how, secondsAgo }) => `${by} answered this voicemail ${spanText(secondsAgo)} ago (${how}). Reopen it if it must be answered again.`,
    example: { by: 'ben', how: 'called', secondsAgo: 600 },
  },
  'dial-not-found': {
    status: 404,
    sentence: () => 'There is no such call of yours. Calls can be looked up for 90 days by the agent who made them.',
    example: {},
  },
} satisfies RefusalTable<Facts>;

function choiceText({ queue, crmRecord, ...due }: OwedChoice): string {
  return `of "${queue}" at ${clockText(due)}${crmRecord ? `, for ${crmRecord}` : ''}`;
}
