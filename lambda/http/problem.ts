import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { refusalSentence, type Refusal, type RefusalCode } from '../domain/refusal';
import type { Problem } from './api-types';

const STATUS: Record<RefusalCode, number> = {
  'body-malformed': 400,
  'field-unknown': 400,
  'field-invalid': 400,
  'parameter-unknown': 400,
  'parameter-invalid': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-invalid': 400,
  'idempotency-key-reused': 422,
  'number-invalid': 422,
  'number-emergency': 422,
  'number-short-code': 422,
  'number-premium': 422,
  'number-country-not-allowed': 422,
  'number-our-own': 422,
  'mode-not-allowed': 422,
  'identity-claim-missing': 403,
  'agent-unknown': 403,
  'dial-not-found': 404,
  'route-not-found': 404,
  'call-not-placed': 502,
  'earlier-call-not-settled': 503,
  'agent-not-held': 503,
  'nothing-to-change': 400,
  'number-needed': 422,
  'queue-needed': 422,
  'queue-not-offered': 422,
  'queue-not-served': 403,
  'due-in-the-past': 422,
  'due-too-far': 422,
  'owned-too-far': 422,
  'queue-closed-then': 422,
  'customer-has-callback': 409,
  'callback-not-found': 404,
  'changed-meanwhile': 409,
  'on-its-way': 409,
  'agent-has-it': 409,
  'callback-over': 409,
  'line-full': 409,
  'call-ins-not-offered': 404,
  'push-target-unknown': 422,
  'call-in-not-ready': 409,
  'call-in-expired': 409,
  'call-in-pending': 409,
  'call-in-over': 409,
  'customer-id-missing': 400,
  'customer-id-invalid': 400,
  'rate-limited': 429,
  'queue-unknown': 404,
  'slots-not-offered': 409,
  'closes-before-turn': 422,
  'no-such-slot': 422,
  'slot-full': 409,
  'already-pending': 409,
  'number-check-needed': 403,
  'number-check-wrong': 403,
  'number-check-over': 403,
  'text-not-sent': 503,
  'request-not-found': 404,
};

export function statusOf(code: RefusalCode): number {
  return STATUS[code];
}

export function answer(status: number, body: unknown): APIGatewayProxyStructuredResultV2 {
  return { statusCode: status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(body) };
}

export function answerRefusal(refusal: Refusal): APIGatewayProxyStructuredResultV2 {
  const field = 'field' in refusal ? { field: refusal.field } : {};
  // A page of another origin cannot read the header: so it stands in the body too.
  const retryAfter = 'retryAfterSeconds' in refusal ? { retryAfterSeconds: refusal.retryAfterSeconds } : {};
  const answered = answerProblem({ status: statusOf(refusal.code), code: refusal.code, title: 'Refused', detail: refusalSentence(refusal), ...field, ...retryAfter });
  if (!('retryAfterSeconds' in refusal)) return answered;
  return { ...answered, headers: { ...answered.headers, 'retry-after': String(refusal.retryAfterSeconds) } };
}

/** The outside did not answer, or we are broken: what happened inside is in the log, not in the answer. */
export function answerFailure(): APIGatewayProxyStructuredResultV2 {
  const detail = 'It could not be confirmed that your request was taken. Try again: a call that is on its way already is not made twice.';
  return answerProblem({ status: 503, code: 'unavailable', title: 'Not confirmed', detail });
}

function answerProblem(problem: Omit<Problem, 'type'>): APIGatewayProxyStructuredResultV2 {
  const body: Problem = { type: 'about:blank', ...problem };
  return { ...answer(problem.status, body), headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } };
}
