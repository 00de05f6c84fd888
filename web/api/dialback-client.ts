import type { Dial, Me, StartDialRequest } from '../../lambda/http/api-types';
import type { CallbackPage, CallbackQueues, EditCallbackRequest, ScheduleCallbackRequest, ScheduledCallback } from '../../lambda/http/callback-api-types';
import { ProblemError, readProblem, UnreachableError } from './problem-error';

/** The product's HTTP API, for one signed-in agent. Methods throw ProblemError or UnreachableError. */
export interface DialbackClient {
  me(): Promise<Me>;
  dial(id: string): Promise<Dial>;
  /** @param key the same for every try of one click, so that a click makes one callback. */
  startDial(request: StartDialRequest, key: string): Promise<Dial>;
  queues(): Promise<CallbackQueues>;
  callbacks(query: CallbackQuery): Promise<CallbackPage>;
  callback(id: string): Promise<ScheduledCallback>;
  /** @param key the same for every try of one request, so that it makes one callback. */
  scheduleCallback(request: ScheduleCallbackRequest, key: string): Promise<ScheduledCallback>;
  editCallback(id: string, edit: EditCallbackRequest): Promise<ScheduledCallback>;
  cancelCallback(id: string): Promise<ScheduledCallback>;
  /** The agent calls now, whatever the time that was set. */
  callNow(id: string): Promise<ScheduledCallback>;
}

/** Which callbacks, in order of due time. */
export interface CallbackQuery {
  list: 'pending' | 'missed' | 'dismissed';
  /** `nobody`: those of the agent's queues that are no agent's own; `anybody`: these and the agent's own. */
  owner: 'me' | 'nobody' | 'anybody';
  queueId?: string;
  /** Due from here on, ISO instant. */
  from?: string;
  /** Due before this, ISO instant. */
  to?: string;
  /** Where the last page ended. */
  next?: string;
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

  const asJson = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const callbackPath = (id: string) => `/callbacks/${encodeURIComponent(id)}`;

  return {
    me: () => send('/me'),
    dial: (id) => send(`/dials/${encodeURIComponent(id)}`),
    startDial: (request, key) => send('/dials', asJson('POST', request, { 'idempotency-key': key })),
    queues: () => send('/queues'),
    callbacks: (query) => send(`/callbacks?${new URLSearchParams({ ...query })}`),
    callback: (id) => send(callbackPath(id)),
    scheduleCallback: (request, key) => send('/callbacks', asJson('POST', request, { 'idempotency-key': key })),
    editCallback: (id, edit) => send(callbackPath(id), asJson('PATCH', edit)),
    cancelCallback: (id) => send(callbackPath(id), { method: 'DELETE' }),
    callNow: (id) => send(`${callbackPath(id)}/dial-now`, { method: 'POST' }),
  };
}
