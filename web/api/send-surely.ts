import { isRefusal, ProblemError, UnreachableError } from './problem-error';

/** How one request ended, as far as the page can know. */
export type SendResult<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'refused'; title: string; detail: string; code: string; field?: string }
  /** No answer came: it may have been done. Trying again with the same key is safe. */
  | { kind: 'unconfirmed' };

/** Pauses before the second, third and fourth try. Together below the half minute after which an agent would click elsewhere. */
const pausesMilliseconds = [500, 1_500, 4_000];

/** @param send sends with the same idempotency key each time: it is tried again when nobody answered or something in front of the service failed. */
export async function sendSurely<Answer>(send: () => Promise<Answer>): Promise<SendResult<Answer>> {
  for (const pause of [...pausesMilliseconds, null]) {
    const result = await sendOnce(send);
    if (result.kind !== 'unconfirmed') return result;
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { kind: 'unconfirmed' };
}

/** For a request that is not safe to repeat: an answer, a refusal, or nobody knows. */
export async function sendOnce<Answer>(send: () => Promise<Answer>): Promise<SendResult<Answer>> {
  try {
    return { kind: 'answered', answer: await send() };
  } catch (error) {
    if (error instanceof UnreachableError) return { kind: 'unconfirmed' };
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    const mayPass = !isRefusal(problem) && (problem.status >= 500 || problem.status === 429);
    return mayPass ? { kind: 'unconfirmed' } : { kind: 'refused', title: problem.title, detail: problem.detail, code: problem.code, ...(problem.field && { field: problem.field }) };
  }
}
