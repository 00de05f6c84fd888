import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { type Outcome, outcome, outcomeSentence } from './outcome';
import { CALLBACK_SENTENCES } from './sentences';

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
  'call-not-placed': { outcome: Outcome };
  'customer-being-called': { since: string; forSeconds: number; talking: boolean; by?: string };
  'earlier-call-not-settled': { retryAfterSeconds: number };
  'related-contact-unknown': NoFacts;
  'related-contact-of-others': NoFacts;
}

export type CallbackRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

/** The state of the callback does not allow what was asked for. */
export type StateRefusal = CallbackRefusal<'changed-meanwhile' | 'on-its-way' | 'agent-has-it' | 'customer-called-first' | 'no-first-look' | 'callback-claimed' | 'callback-over' | 'call-not-answered' | 'not-your-call' | 'outcome-too-late'>;

export const CALLBACK_REFUSALS = tableOf<Facts, typeof CALLBACK_SENTENCES>(CALLBACK_SENTENCES, {
  'changed-meanwhile': { status: 409, example: {} },
  'on-its-way': { status: 409, example: {} },
  'agent-has-it': { status: 409, example: {} },
  'customer-called-first': { status: 409, example: {} },
  'no-first-look': { status: 409, example: {} },
  'callback-claimed': {
    status: 409,
    say: ({ by, forSeconds }, { say, span }) =>
      forSeconds === undefined ? say('callback-claimed', { by: by ?? say('somebody') }) : say('callback-claimed.within', { by: by ?? say('somebody'), span: span(forSeconds) }),
    example: { by: 'ben', forSeconds: 90 },
  },
  'callback-over': { status: 409, example: {} },
  'call-not-answered': { status: 409, example: {} },
  'not-your-call': { status: 403, example: {} },
  'outcome-too-late': { status: 409, example: {} },
  'call-not-placed': {
    status: 502,
    say: ({ outcome: ended }, { tag }) => outcomeSentence(ended, tag),
    example: { outcome: outcome('connect-busy') },
  },
  'number-owed-to-another': {
    status: 409,
    say: ({ owedTo, asked }, { say }) => {
      if (owedTo === undefined && asked === undefined) return say('number-owed-to-another');
      return say('number-owed-to-another.named', {
        owedTo: owedTo ? say('owed-to', { record: owedTo }) : say('owed-to.unnamed'),
        asked: asked ? say('asked-for', { record: asked }) : say('asked-for.unnamed'),
      });
    },
    example: { owedTo: 'case-4711', asked: 'case-4712' },
  },
  'customer-being-called': {
    status: 409,
    say: ({ forSeconds, talking, by }, { say, span }) => {
      if (talking) return say('customer-being-called.talking', { by: by ?? say('an-agent'), span: span(forSeconds) });
      return say(by ? 'customer-being-called.on-its-way-of' : 'customer-being-called.on-its-way', { by, span: span(forSeconds) });
    },
    example: { since: '2026-11-23T09:00:00.000Z', forSeconds: 20, talking: true, by: 'ben' },
  },
  'earlier-call-not-settled': {
    status: 503,
    say: ({ retryAfterSeconds }, { say, span }) => say('earlier-call-not-settled', { span: span(retryAfterSeconds) }),
    example: { retryAfterSeconds: 7 },
  },
  'related-contact-unknown': { status: 422, example: {} },
  'related-contact-of-others': { status: 403, example: {} },
});
