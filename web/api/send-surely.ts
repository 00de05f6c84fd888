import { isRefusal, ProblemError, UnreachableError } from './problem-error';

/** How one request ended, as far as the page can know. */
export type SendResult<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'refused'; title: string; detail: string; code: string; field?: string; retryAfterSeconds?: number }
  /** No answer came: it may have been done. Trying again with the same key is safe. */
  | { kind: 'unconfirmed' };

/** Pauses before the second, third and fourth try. Together below the half minute after which an agent would click elsewhere. */
const pausesMilliseconds = [500, 1_500, 4_000];

/** What is refused for no longer than this is waited for: a customer called again right after a call. */
const longestWaitSeconds = 12;
const waitsAtMost = 2;

/**
 * @param send sends with the same idempotency key each time: it is tried again when nobody answered, when something in front of the service
 * failed, and when the service says that it can be done in a moment.
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

/** Milliseconds until what was refused can be done; undefined when that is no matter of moments. */
function waitOf(result: SendResult<unknown>): number | undefined {
  if (result.kind !== 'refused' || result.retryAfterSeconds === undefined || result.retryAfterSeconds > longestWaitSeconds) return undefined;
  return result.retryAfterSeconds * 1_000;
}

/** For a request that is not safe to repeat: an answer, a refusal, or nobody knows. */
export async function sendOnce<Answer>(send: () => Promise<Answer>): Promise<SendResult<Answer>> {
  try {
    return { kind: 'answered', answer: await send() };
  } catch (error) {
    if (error instanceof UnreachableError) return { kind: 'unconfirmed' };
    if (!(error instanceof ProblemError)) throw error;
    const { title, detail, code, field, retryAfterSeconds, status } = error.problem;
    const mayPass = !isRefusal(error.problem) && (status >= 500 || status === 429);
    return mayPass ? { kind: 'unconfirmed' } : { kind: 'refused', title, detail, code, ...(field && { field }), ...(retryAfterSeconds && { retryAfterSeconds }) };
  }
}
