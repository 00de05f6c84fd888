import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import { type ClockTime, clockText } from '../../queues/domain/refusals';

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
}

export type AgentCallbackRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const AGENT_CALLBACK_REFUSALS = {
  'nothing-to-change': {
    status: 400,
    sentence: () => 'The request names nothing to change. Send at least one of number, queueId, dueAt, in, comment, numberVerified, own and owner.',
    example: {},
  },
  'number-needed': {
    status: 422,
    sentence: () => 'The number to call is not known: you are on no contact, or the caller withheld it. Ask for it and enter it.',
    example: {},
  },
  'queue-needed': {
    status: 422,
    sentence: () => 'The queue of the callback is not known: you are on no contact of a queue. Choose one of the queues you serve.',
    example: {},
  },
  'customer-has-callback': {
    status: 409,
    sentence: () => 'This customer was promised a callback already, and you may not change that one. One customer gets one callback at a time.',
    example: {},
  },
  'number-owed-callback': {
    status: 409,
    sentence: ({ queue, due }) =>
      `The customer with that number is owed a callback already: by "${queue}", at ${clockText(due)}. One customer gets one callback at a time. Change that one, or delete this one.`,
    example: { queue: 'Sales', due: { local: '2026-11-23T15:00+00:00', zone: 'Europe/London' } },
  },
  'owner-unknown': {
    status: 422,
    sentence: ({ owner }) => `Amazon Connect has no agent "${owner}". Enter the user name that they sign in to Amazon Connect with.`,
    example: { owner: 'grace' },
  },
  'owner-not-serving': {
    status: 422,
    sentence: ({ owner, queue }) => `The agent "${owner}" does not serve the queue "${queue}". Choose another agent, or leave it to any agent of the queue.`,
    example: { owner: 'grace', queue: 'Sales' },
  },
  'callback-not-found': {
    status: 404,
    sentence: () => 'There is no such callback that you may handle: it is another agent’s, who is not absent, or of a queue that you do not serve.',
    example: {},
  },
  'line-full': {
    status: 409,
    sentence: () => 'You have as many waiting calls as are allowed. Take those first. This callback keeps its time.',
    example: {},
  },
  'called-early-enough': {
    status: 409,
    sentence: ({ times }) => `Agents have called this customer ${times} times before the time that was set. They are called then: change the time if it is to be sooner.`,
    example: { times: 5 },
  },
} satisfies RefusalTable<Facts>;
