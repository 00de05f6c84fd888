import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import type { RateLimit } from '../../ground/domain/rate-limit';
import { APP_SENTENCES } from './sentences';

interface Facts {
  'customer-id-missing': NoFacts;
  'customer-id-invalid': NoFacts;
  /** The limit that is full. */
  'rate-limited': RateLimit & { retryAfterSeconds: number };
  'number-check-needed': NoFacts;
  'number-check-wrong': { triesLeft: number };
  'number-check-over': NoFacts;
  /** `mayBeCalled`: codes are spoken here. */
  'number-takes-no-texts': { number: string; mayBeCalled: boolean };
  'codes-not-spoken': NoFacts;
  'text-not-sent': NoFacts;
  'code-not-spoken': NoFacts;
  'request-not-found': NoFacts;
}

export type AppRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const APP_REFUSALS = tableOf<Facts, typeof APP_SENTENCES>(APP_SENTENCES, {
  'customer-id-missing': { status: 400, example: {} },
  'customer-id-invalid': { status: 400, example: {} },
  'rate-limited': {
    status: 429,
    say: ({ name, atMost, windowSeconds, retryAfterSeconds }, { say, span }) => say('rate-limited', { name, atMost, window: span(windowSeconds), span: span(retryAfterSeconds) }),
    example: { name: 'texts-to-number', atMost: 5, windowSeconds: 86_400, retryAfterSeconds: 43_200 },
  },
  'number-check-needed': { status: 403, example: {} },
  'number-check-wrong': {
    status: 403,
    say: ({ triesLeft }, { say }) => say(triesLeft === 1 ? 'number-check-wrong.one' : 'number-check-wrong.many', { triesLeft }),
    example: { triesLeft: 4 },
  },
  'number-check-over': { status: 403, example: {} },
  'number-takes-no-texts': {
    status: 422,
    say: ({ number, mayBeCalled }, { say }) => `${say('number-takes-no-texts', { number })} ${say(mayBeCalled ? 'number-takes-no-texts.call' : 'number-takes-no-texts.mobile')}`,
    example: { number: '+493012345678', mayBeCalled: true },
  },
  'codes-not-spoken': { status: 422, example: {} },
  'text-not-sent': { status: 503, example: {} },
  'code-not-spoken': { status: 503, example: {} },
  'request-not-found': { status: 404, example: {} },
});
