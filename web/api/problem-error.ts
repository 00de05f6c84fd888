import * as v from 'valibot';
import type { Problem } from '../../lambda/http/api-types';
import { eachOf } from './read-answer';
import { t } from '../words/t';

/** The service refused, or could not do it. `detail` is written for the agent. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

const text = v.optional(v.fallback(v.optional(v.string()), undefined));
/** A choice without its parts cannot be offered. The sentence names it all the same. */
const choice = v.object({ callbackId: v.string(), queue: v.string(), local: v.string(), zone: v.string(), crmRecord: text });
/** Each field counts by itself. */
const problem = v.object({
  type: text,
  title: text,
  detail: text,
  code: text,
  field: text,
  retryAfterSeconds: v.optional(v.fallback(v.optional(v.pipe(v.number(), v.minValue(0))), undefined)),
  choices: v.optional(v.fallback(v.optional(eachOf(choice)), undefined)),
});

/** Reads the problem document of an answer. It makes one of any other answer (a gateway's own page, say), so that the page has one kind. */
export async function readProblem(response: Response): Promise<Problem> {
  const read = v.safeParse(problem, await response.json().catch(() => undefined));
  const { type, title, detail, code, field, retryAfterSeconds, choices } = read.success ? read.output : {};
  return {
    type: type ?? 'about:blank',
    title: title ?? t('The request failed'),
    status: response.status,
    // Without a code it is not Dialback's own, and its words are for programmers.
    detail: code !== undefined && detail !== undefined ? detail : plainSentence(response.status),
    code: code ?? unnamed,
    ...(field && { field }),
    ...(retryAfterSeconds && { retryAfterSeconds }),
    ...(choices && { choices }),
  };
}

/** Returns whether Dialback itself refused, with a code of its own. Otherwise something in front of it failed. */
export function isRefusal({ code }: Problem): boolean {
  return code !== unnamed;
}

/** Returns whether Dialback itself says that there is no such thing, or none that this person may see. */
export function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 404 && isRefusal(error.problem);
}

const unnamed = 'unnamed';

function plainSentence(status: number): string {
  if (status === 401) return t('Dialback does not take your sign-in. Sign out and in again; if it stays so, tell your supervisor.');
  if (status === 403) return t('You are not allowed to do this. Ask your supervisor.');
  if (status === 429) return t('Too many calls start at the moment. Wait a few seconds and try again.');
  return t('Dialback could not do this (HTTP {status}). Try again; if it stays so, tell your supervisor.', { status });
}
