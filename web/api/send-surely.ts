import type { OwedChoice } from '../../lambda/http/api-types';
import { isRefusal, ProblemError } from './problem-error';
import { UnreachableError } from './unreachable-error';

/** The result of one request, as far as the page can know it. */
export type SendResult<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'refused'; title: string; detail: string; code: string; field?: string; retryAfterSeconds?: number; choices?: OwedChoice[] }
  /** No answer came, and the request may have worked. Trying again with the same key is safe. */
  | { kind: 'unconfirmed' };

/** Pauses before the second, third and fourth try. Together they are below the half minute after which an agent would click elsewhere. */
const pausesMilliseconds = [500, 1_500, 4_000];

/** The page waits no longer than this when the service says that it can do it later, as for a customer who is called again right after a call. */
const longestWaitSeconds = 12;
const waitsAtMost = 2;

/**
 * @param send sends with the same idempotency key each time. It is called again when no answer came, when something in front of the service failed, and when
 * the service says that it can do it in a moment.
 */
export async function sendSurely<Answer>(send: () => Promise<Answer>): Promise<SendResult<Answer>> {
  const pauses = [...pausesMilliseconds];
  for (let waits = 0; ; ) {
    const result = await sendOnce(send);
    const wait = waits < waitsAtMost ? waitOf(result) : undefined;
    const pause = result.kind === 'unconfirmed' ? pauses.shift() : wait;
    if (pause === undefined) return result;
    if (wait !== undefined) waits += 1;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Returns the milliseconds until the service can do it; undefined if that takes longer than moments. */
function waitOf(result: SendResult<unknown>): number | undefined {
  if (result.kind !== 'refused' || result.retryAfterSeconds === undefined || result.retryAfterSeconds > longestWaitSeconds) return undefined;
  return result.retryAfterSeconds * 1_000;
}

/** Sends a request that is not safe to repeat. The result is an answer, a refusal, or unknown. */
export async function sendOnce<Answer>(send: () => Promise<Answer>): Promise<SendResult<Answer>> {
  try {
    return { kind: 'answered', answer: await send() };
  } catch (error) {
    if (error instanceof UnreachableError) return { kind: 'unconfirmed' };
    if (!(error instanceof ProblemError)) throw error;
    const { title, detail, code, field, retryAfterSeconds, choices, status } = error.problem;
    const mayPass = !isRefusal(error.problem) && (status >= 500 || status === 429);
    return mayPass ? { kind: 'unconfirmed' } : { kind: 'refused', title, detail, code, ...(field && { field }), ...(retryAfterSeconds && { retryAfterSeconds }), ...(choices && { choices }) };
  }
}

/**
 * Why a request was not done, in a sentence; undefined: it was.
 *
 * @param unconfirmed what is said where no answer came
 */
export function troubleOf(result: SendResult<unknown>, unconfirmed: string): string | undefined {
  if (result.kind === 'answered') return undefined;
  return result.kind === 'refused' ? result.detail : unconfirmed;
}
