import type { OwedChoice, Problem } from '../../lambda/http/api-types';

/** The service refused, or could not do it. `detail` is written for the agent. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** No answer came. The request may or may not have arrived. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('Dialback did not answer. Check your network.', { cause });
    this.name = 'UnreachableError';
  }
}

/** Reads the problem document of an answer. It makes one of any other answer (a gateway's own page, say), so that the page has one kind. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return {
    type: body?.type ?? 'about:blank',
    title: body?.title ?? 'The request failed',
    status: response.status,
    detail: body?.detail ?? plainSentence(response.status),
    code: body?.code ?? unnamed,
    ...(body?.field && { field: body.field }),
    ...(body?.retryAfterSeconds && { retryAfterSeconds: body.retryAfterSeconds }),
    ...(Array.isArray(body?.choices) && { choices: body.choices.filter(isChoice) }),
  };
}

/** A choice without its parts cannot be offered. The sentence names it all the same. */
function isChoice(choice: Partial<Record<keyof OwedChoice, unknown>> | null): choice is OwedChoice {
  return [choice?.callbackId, choice?.queue, choice?.local, choice?.zone].every((part) => typeof part === 'string');
}

/** Returns whether Dialback itself refused, with a code of its own. Otherwise something in front of it failed. */
export function isRefusal({ code }: Problem): boolean {
  return code !== unnamed;
}

const unnamed = 'unnamed';

function plainSentence(status: number): string {
  if (status === 401) return 'Dialback does not take your sign-in. Sign out and in again; if it stays so, tell your supervisor.';
  if (status === 403) return 'You are not allowed to do this. Ask your supervisor.';
  if (status === 429) return 'Too many calls start at the moment. Wait a few seconds and try again.';
  return `Dialback could not do this (HTTP ${status}). Try again; if it stays so, tell your supervisor.`;
}
