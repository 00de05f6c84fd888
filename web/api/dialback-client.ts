import type { Dial, Me, StartDialRequest } from '../../lambda/http/api-types';
import { ProblemError, readProblem, UnreachableError } from './problem-error';

/** The product's HTTP API, for one signed-in agent. Methods throw ProblemError or UnreachableError. */
export interface DialbackClient {
  me(): Promise<Me>;
  dial(id: string): Promise<Dial>;
  /** @param key the same for every try of one click, so that a click makes one callback. */
  startDial(request: StartDialRequest, key: string): Promise<Dial>;
}

/** @param renew true when the last token was refused */
export type TokenSource = (renew: boolean) => Promise<string>;

/** @param apiUrl without a slash at the end */
export function createDialbackClient(apiUrl: string, token: TokenSource): DialbackClient {
  async function ask(path: string, init: RequestInit, renew: boolean): Promise<Response> {
    const headers = { accept: 'application/json, application/problem+json', authorization: `Bearer ${await token(renew)}`, ...init.headers };
    return fetch(`${apiUrl}${path}`, { ...init, headers });
  }

  async function send<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
    let response: Response;
    try {
      response = await ask(path, init, false);
      if (response.status === 401) response = await ask(path, init, true);
    } catch (cause) {
      throw new UnreachableError(cause);
    }
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return (await response.json()) as Answer;
  }

  return {
    me: () => send('/me'),
    dial: (id) => send(`/dials/${encodeURIComponent(id)}`),
    startDial: (request, key) =>
      send('/dials', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(request),
      }),
  };
}
