import type { Problem } from '../../lambda/http/api-types';
import { SignedOutError } from '../session/signed-out';
import { ProblemError, readProblem } from './problem-error';
import { readBody } from './read-answer';
import { UnreachableError } from './unreachable-error';
import { t } from '../words/t';

/** @param refused the token that the API refused, if it refused one. @throws SignedOutError when the sign-in has ended. */
export type TokenSource = (refused?: string) => Promise<string>;

/** Requests to the product's HTTP API. They throw ProblemError or UnreachableError. */
export interface Requests {
  /** Returns the body of the answer, as JSON. */
  send(path: string, init?: RequestInit): Promise<unknown>;
  /** Returns the answer itself. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** API Gateway gives up after 30 seconds. What has not come by then does not come. */
const answerLimitMilliseconds = 32_000;

/** @param apiUrl without a slash at the end */
export function createRequests(apiUrl: string, token: TokenSource): Requests {
  async function ask(path: string, init: RequestInit, bearer: string): Promise<Response> {
    const headers = { accept: 'application/json, application/problem+json', authorization: `Bearer ${bearer}`, ...init.headers };
    return fetch(`${apiUrl}${path}`, { ...init, headers, signal: AbortSignal.timeout(answerLimitMilliseconds) });
  }

  async function answerOf(path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response;
    try {
      const bearer = await token();
      response = await ask(path, init, bearer);
      if (response.status === 401) response = await ask(path, init, await token(bearer));
    } catch (cause) {
      throw cause instanceof SignedOutError ? new ProblemError(signedOut(cause)) : new UnreachableError(cause);
    }
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return response;
  }

  return { fetch: answerOf, send: async (path, init) => readBody(await answerOf(path, init)) };
}

export function asJson(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** The request was not sent, and trying again helps only after the person has signed in. */
function signedOut({ message }: SignedOutError): Problem {
  return { type: 'about:blank', title: t('You are signed out'), status: 401, code: 'signed-out', detail: message };
}
