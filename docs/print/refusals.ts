import { refusalSentence, type Refusal, type RefusalCode } from '../../lambda/domain/refusal';
import { statusOf } from '../../lambda/http/problem';

/** One of each: the compiler finds the one that is missing here. */
const EXAMPLES: { [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  'body-malformed': { code: 'body-malformed' },
  'field-unknown': { code: 'field-unknown', field: 'phone', allowed: ['number', 'comment'] },
  'field-invalid': { code: 'field-invalid', field: 'comment', allowed: 'text of up to 500 characters' },
  'parameter-unknown': { code: 'parameter-unknown', parameter: 'page', allowed: ['list', 'owner'] },
  'parameter-invalid': { code: 'parameter-invalid', parameter: 'limit', allowed: 'a whole number from 1 to 100' },
  'idempotency-key-missing': { code: 'idempotency-key-missing' },
  'idempotency-key-invalid': { code: 'idempotency-key-invalid' },
  'idempotency-key-reused': { code: 'idempotency-key-reused' },
  'number-invalid': { code: 'number-invalid', number: '"12 34"' },
  'number-emergency': { code: 'number-emergency', number: '112' },
  'number-short-code': { code: 'number-short-code', number: '115000' },
  'number-premium': { code: 'number-premium', number: '+499001234567' },
  'number-country-not-allowed': { code: 'number-country-not-allowed', country: 'FR', allowed: ['DE', 'AT'] },
  'number-our-own': { code: 'number-our-own', number: '+493055500000' },
  'mode-not-allowed': { code: 'mode-not-allowed' },
  'identity-claim-missing': { code: 'identity-claim-missing', claim: 'username' },
  'agent-unknown': { code: 'agent-unknown', identity: 'grace' },
  'dial-not-found': { code: 'dial-not-found' },
  'route-not-found': { code: 'route-not-found' },
  'call-not-placed': { code: 'call-not-placed', sentence: 'Connect takes no more calls at this moment.' },
  'earlier-call-not-settled': { code: 'earlier-call-not-settled' },
  'agent-not-held': { code: 'agent-not-held' },
  'nothing-to-change': { code: 'nothing-to-change' },
  'number-needed': { code: 'number-needed' },
  'queue-needed': { code: 'queue-needed' },
  'queue-not-offered': { code: 'queue-not-offered', queueId: '11111111-2222-3333-4444-555555555555' },
  'queue-not-served': { code: 'queue-not-served', queue: 'Sales' },
  'due-in-the-past': { code: 'due-in-the-past', local: '2026-11-20T15:00', zone: 'Europe/London' },
  'due-too-far': { code: 'due-too-far', queue: 'Sales', hours: 720 },
  'owned-too-far': { code: 'owned-too-far', queue: 'Sales', hours: 36 },
  'queue-closed-then': { code: 'queue-closed-then', queue: 'Sales', opens: { local: '2026-11-23T09:00', zone: 'Europe/London' } },
  'customer-has-callback': { code: 'customer-has-callback' },
  'callback-not-found': { code: 'callback-not-found' },
  'changed-meanwhile': { code: 'changed-meanwhile' },
  'on-its-way': { code: 'on-its-way' },
  'agent-has-it': { code: 'agent-has-it' },
  'callback-over': { code: 'callback-over' },
  'line-full': { code: 'line-full' },
};

export function printRefusals(): string {
  const rows = Object.values(EXAMPLES).map((refusal) => `| \`${refusal.code}\` | ${statusOf(refusal.code)} | ${refusalSentence(refusal)} |`);
  return [
    '# Refusals',
    '',
    'Every expected no of the HTTP API, answered as `application/problem+json` with `code`, `status` and `detail`. The codes are',
    'stable; the sentences are for people and may be reworded. Printed by `npm run docs:print`; a test fails when this page is stale.',
    '',
    '| Code | Status | What the person reads (an example) |',
    '|---|---|---|',
    ...rows,
    '',
    'Two more answers are not refusals: 401 comes from the gateway when the token is missing, expired or of another issuer; 503 with',
    'the code `unavailable` says that the outside did not answer. After a 503 the same request can be sent again: a call that is on its way',
    'is not made twice.',
    '',
  ].join('\n');
}
