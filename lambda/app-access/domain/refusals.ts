import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import type { RateLimit } from '../../ground/domain/rate-limit';
import { spanText } from '../../ground/domain/span-text';

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

export const APP_REFUSALS = {
  'customer-id-missing': {
    status: 400,
    sentence: () => 'The x-customer-id header is missing. Send your system’s own id of the customer who asks, the same one each time.',
    example: {},
  },
  'customer-id-invalid': {
    status: 400,
    sentence: () => 'The x-customer-id header must be 1 to 128 printable characters.',
    example: {},
  },
  'rate-limited': {
    status: 429,
    sentence: ({ name, atMost, windowSeconds, retryAfterSeconds }) =>
      `This was asked too often: the limit is ${atMost} in ${spanText(windowSeconds)} (${name}). Try again in ${spanText(retryAfterSeconds)}.`,
    example: { name: 'texts-to-number', atMost: 5, windowSeconds: 86_400, retryAfterSeconds: 43_200 },
  },
  'number-check-needed': {
    status: 403,
    sentence: () => 'The customer must first show that this number is theirs. Ask for a code with POST /number-checks, and send its id and the code as "check".',
    example: {},
  },
  'number-check-wrong': {
    status: 403,
    sentence: ({ triesLeft }) => `This is not the code that was sent. ${triesLeft === 1 ? '1 try is' : `${triesLeft} tries are`} left.`,
    example: { triesLeft: 4 },
  },
  'number-check-over': {
    status: 403,
    sentence: () => 'This code is not valid. It was used, tried too often, is too old, or was never sent. Ask for another one.',
    example: {},
  },
  'number-takes-no-texts': {
    status: 422,
    sentence: ({ number, mayBeCalled }) => `${number} is no mobile number, so no text can reach it. ${mayBeCalled ? 'Send "by": "call" to have the code spoken in a call.' : 'Give a mobile number.'}`,
    example: { number: '+493012345678', mayBeCalled: true },
  },
  'codes-not-spoken': {
    status: 422,
    sentence: () => 'Codes are not spoken in calls here. Leave "by" out to have the code sent in a text.',
    example: {},
  },
  'text-not-sent': {
    status: 503,
    sentence: () => 'The text with the code could not be sent. Try again in a minute.',
    example: {},
  },
  'code-not-spoken': {
    status: 503,
    sentence: () => 'The call that speaks the code could not be made. Try again in a minute.',
    example: {},
  },
  'request-not-found': {
    status: 404,
    sentence: () => 'There is no such request of your app.',
    example: {},
  },
} satisfies RefusalTable<Facts>;
