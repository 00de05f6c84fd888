import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import { spanText } from '../../ground/domain/span-text';

interface Facts {
  /** Records in the CRM: whom the number is owed a callback for, and who was asked for; absent where nobody was named, and to apps, which name their customers otherwise. */
  'number-owed-to-another': { owedTo?: string; asked?: string };
  'changed-meanwhile': NoFacts;
  'on-its-way': NoFacts;
  'agent-has-it': NoFacts;
  'customer-called-first': NoFacts;
  'no-first-look': NoFacts;
  /** The agent who looks at it first, and for how long at most. Absent where they came in this very moment. */
  'callback-claimed': { by?: string; forSeconds?: number };
  'callback-over': NoFacts;
  'call-not-answered': NoFacts;
  'not-your-call': NoFacts;
  'outcome-too-late': NoFacts;
  'call-not-placed': { sentence: string };
  'customer-being-called': { since: string; forSeconds: number; talking: boolean; by?: string };
  'earlier-call-not-settled': { retryAfterSeconds: number };
  'related-contact-unknown': NoFacts;
  'related-contact-of-others': NoFacts;
}

export type CallbackRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

/** The state of the callback does not allow what was asked for. */
export type StateRefusal = CallbackRefusal<'changed-meanwhile' | 'on-its-way' | 'agent-has-it' | 'customer-called-first' | 'no-first-look' | 'callback-claimed' | 'callback-over' | 'call-not-answered' | 'not-your-call' | 'outcome-too-late'>;

export const CALLBACK_REFUSALS = {
  'changed-meanwhile': {
    status: 409,
    sentence: () => 'Somebody changed this callback since you read it, so your change was not made. Look at it again.',
    example: {},
  },
  'on-its-way': {
    status: 409,
    sentence: () => 'This callback is on its way to an agent, so it cannot be changed any more. It can still be deleted until an agent accepts it.',
    example: {},
  },
  'agent-has-it': {
    status: 409,
    sentence: () => 'An agent is calling this customer already.',
    example: {},
  },
  'customer-called-first': {
    status: 409,
    sentence: () => 'The customer of this callback is being called already, or waits for an agent. It cannot be changed or deleted any more.',
    example: {},
  },
  'no-first-look': {
    status: 409,
    sentence: () => 'Customers of this queue are called before an agent is, so nobody looks at a callback first. Call it now, or leave it to its turn.',
    example: {},
  },
  'callback-claimed': {
    status: 409,
    sentence: ({ by, forSeconds }) =>
      `${by ?? 'A colleague'} has opened this callback to look at it first, and calls or hands it back${forSeconds === undefined ? '' : ` within ${spanText(forSeconds)}`}. Until then nobody else calls.`,
    example: { by: 'ben', forSeconds: 90 },
  },
  'callback-over': {
    status: 409,
    sentence: () => 'This callback is over. Schedule a new one to have the customer called again.',
    example: {},
  },
  'call-not-answered': {
    status: 409,
    sentence: () => 'No call of this one was answered, so there is nothing to say of it yet.',
    example: {},
  },
  'not-your-call': {
    status: 403,
    sentence: () => 'Another agent had this call. Only they can say what came of it.',
    example: {},
  },
  'outcome-too-late': {
    status: 409,
    sentence: () => 'What came of a call can be said until the end of the next day. Schedule a callback if the customer is to be called again.',
    example: {},
  },
  'call-not-placed': {
    status: 502,
    sentence: ({ sentence }) => sentence,
    example: { sentence: 'Connect takes no more calls at this moment.' },
  },
  'number-owed-to-another': {
    status: 409,
    sentence: ({ owedTo, asked }) => {
      if (owedTo === undefined && asked === undefined) return 'This number is owed a callback already, for another customer. If both share the number, ask again and say that it is shared.';
      return `This number is owed a callback already, ${owedTo ? `for the customer ${owedTo}` : 'for a customer without a CRM record'}, and not ${asked ? `for ${asked}` : 'for anybody whom you did not name'}. If both share the number, say whose record in the CRM you mean, and that the number is shared.`;
    },
    example: { owedTo: 'case-4711', asked: 'case-4712' },
  },
  'customer-being-called': {
    status: 409,
    sentence: ({ forSeconds, talking, by }) => {
      const span = spanText(forSeconds);
      if (talking) return `${by ?? 'An agent'} has been talking to this customer for ${span}. Wait for what comes of it.`;
      return `${by ? `A call of ${by}` : 'A call'} to this customer has been on its way for ${span}. Wait for what comes of it.`;
    },
    example: { since: '2026-11-23T09:00:00.000Z', forSeconds: 20, talking: true, by: 'ben' },
  },
  'earlier-call-not-settled': {
    status: 503,
    sentence: ({ retryAfterSeconds }) =>
      `Amazon Connect still holds something of the last call to this number, so another was not accepted. Try again in ${spanText(retryAfterSeconds)}.`,
    example: { retryAfterSeconds: 7 },
  },
  'related-contact-unknown': {
    status: 422,
    sentence: () => 'Amazon Connect knows no contact of this id, or has forgotten it. Leave relatedContactId out to call without a link to it.',
    example: {},
  },
  'related-contact-of-others': {
    status: 403,
    sentence: () => 'This contact is of another customer, and you were not on it. Leave relatedContactId out to call without a link to it.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
