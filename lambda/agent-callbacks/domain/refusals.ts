import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { type ClockTime, clockText } from '../../queues/domain/refusals';
import { AGENT_CALLBACK_SENTENCES } from './sentences';

interface Facts {
  'nothing-to-change': NoFacts;
  'number-needed': NoFacts;
  'queue-needed': NoFacts;
  'customer-has-callback': NoFacts;
  /** The customer of the new number is owed one already: by which queue, and when. */
  'number-owed-callback': { queue: string; due: ClockTime };
  'owner-unknown': { owner: string };
  'owner-not-serving': { owner: string; queue: string };
  'callback-not-found': NoFacts;
  'line-full': NoFacts;
  'called-early-enough': { times: number };
  'customer-not-yours': NoFacts;
  'customer-numbers-full': NoFacts;
  'customer-number-unknown': NoFacts;
  'number-of-another-customer': NoFacts;
  'voicemail-customer-first': { queue: string };
}

export type AgentCallbackRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const AGENT_CALLBACK_REFUSALS = tableOf<Facts, typeof AGENT_CALLBACK_SENTENCES>(AGENT_CALLBACK_SENTENCES, {
  'nothing-to-change': { status: 400, example: {} },
  'number-needed': { status: 422, example: {} },
  'queue-needed': { status: 422, example: {} },
  'customer-has-callback': { status: 409, example: {} },
  'number-owed-callback': {
    status: 409,
    say: ({ queue, due }, { say }) => say('number-owed-callback', { queue, at: clockText(due) }),
    example: { queue: 'Sales', due: { local: '2026-11-23T15:00+00:00', zone: 'Europe/London' } },
  },
  'owner-unknown': { status: 422, example: { owner: 'grace' } },
  'owner-not-serving': { status: 422, example: { owner: 'grace', queue: 'Sales' } },
  'callback-not-found': { status: 404, example: {} },
  'line-full': { status: 409, example: {} },
  'called-early-enough': { status: 409, example: { times: 5 } },
  'customer-not-yours': { status: 404, example: {} },
  'customer-numbers-full': { status: 409, example: {} },
  'customer-number-unknown': { status: 409, example: {} },
  'number-of-another-customer': { status: 409, example: {} },
  'voicemail-customer-first': { status: 422, example: { queue: 'Sales' } },
});
