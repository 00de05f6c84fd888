import type { RateLimit } from '../../ground/domain/rate-limit';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A window that begins with its first use lets through twice as many at its seam, and no more. Texts and calls cost money and reach people who
 * may not have asked for them; eight codes of five tries each are 40 guesses of a million a day. Calls that speak codes also take from the two that
 * Connect starts a second.
 */
export const RATE_LIMITS = {
  requestsOfApp: { name: 'requests-of-app', atMost: 1200, windowSeconds: MINUTE },
  /** Of those that write. They cost more than a read. */
  writesOfApp: { name: 'writes-of-app', atMost: 600, windowSeconds: MINUTE },
  requestsOfCustomer: { name: 'requests-of-customer', atMost: 60, windowSeconds: MINUTE },
  checksOfApp: { name: 'checks-of-app', atMost: 600, windowSeconds: HOUR },
  checksOfCustomer: { name: 'checks-of-customer', atMost: 10, windowSeconds: HOUR },
  textsToNumberNow: { name: 'texts-to-number-now', atMost: 1, windowSeconds: MINUTE },
  textsToNumber: { name: 'texts-to-number', atMost: 5, windowSeconds: DAY },
  codeCallsOfApp: { name: 'code-calls-of-app', atMost: 60, windowSeconds: HOUR },
  codeCallsToNumberNow: { name: 'code-calls-to-number-now', atMost: 1, windowSeconds: MINUTE },
  codeCallsToNumber: { name: 'code-calls-to-number', atMost: 3, windowSeconds: DAY },
  callbacksOfCustomer: { name: 'callbacks-of-customer', atMost: 20, windowSeconds: HOUR },
  callbacksOfCaller: { name: 'callbacks-of-caller', atMost: 20, windowSeconds: HOUR },
  callbacksToNumber: { name: 'callbacks-to-number', atMost: 10, windowSeconds: DAY },
  callInsToNumber: { name: 'call-ins-to-number', atMost: 10, windowSeconds: HOUR },
  callInsOfCustomer: { name: 'call-ins-of-customer', atMost: 20, windowSeconds: HOUR },
} as const satisfies Record<string, RateLimit>;
