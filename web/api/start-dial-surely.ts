import type { Dial, StartDialRequest } from '../../lambda/http/api-types';
import type { DialbackClient } from './dialback-client';
import { isRefusal, ProblemError, UnreachableError } from './problem-error';

/** How one click ended, as far as the page can know. */
export type ClickResult =
  | { kind: 'placed'; dial: Dial }
  | { kind: 'refused'; title: string; detail: string; code: string }
  /** No answer came: it may have been placed. Trying again with the same key is safe. */
  | { kind: 'unconfirmed' };

/** Pauses before the second, third and fourth try. Together below the half minute after which an agent would click elsewhere. */
const pausesMilliseconds = [500, 1_500, 4_000];

/** Tries again by itself, with the same key, when nobody answered or something in front of the service failed. */
export async function startDialSurely(client: DialbackClient, click: { request: StartDialRequest; key: string }): Promise<ClickResult> {
  for (const pause of [...pausesMilliseconds, null]) {
    try {
      return { kind: 'placed', dial: await client.startDial(click.request, click.key) };
    } catch (error) {
      const answer = finalAnswer(error);
      if (answer) return answer;
      if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return { kind: 'unconfirmed' };
}

function finalAnswer(error: unknown): ClickResult | undefined {
  if (error instanceof UnreachableError) return undefined;
  if (!(error instanceof ProblemError)) throw error;
  const { problem } = error;
  const mayPass = !isRefusal(problem) && (problem.status >= 500 || problem.status === 429);
  return mayPass ? undefined : { kind: 'refused', title: problem.title, detail: problem.detail, code: problem.code };
}
