import type { CallbackRequest, CallbackRequestView, CallInRequest, CallInView, NumberCheckView, QueueSlots, QueueWaitView } from '../../../lambda/http/customer-api-types';
import type { LabDevice } from '../../../local/lab-types';
import { ProblemError, readProblem, UnreachableError } from '../../api/problem-error';

/** The customers' API, as the company's app on one phone reaches it through the app's own server. Methods throw ProblemError or UnreachableError. */
export interface AppClient {
  wait(queueId: string): Promise<QueueWaitView>;
  /** @param around ISO instant. The nearest slots come first. */
  slots(queueId: string, around: string): Promise<QueueSlots>;
  /** Has a code sent to the number, or spoken in a call to it. */
  checkNumber(number: string, by: NumberCheckView['by']): Promise<NumberCheckView>;
  /** @param key the same for every try of one request, so that it makes one callback. */
  requestCallback(request: CallbackRequest, key: string): Promise<CallbackRequestView>;
  callbackRequest(token: string): Promise<CallbackRequestView>;
  cancelCallback(token: string): Promise<CallbackRequestView>;
  /** The addresses at which this phone can be told something. */
  device(): Promise<LabDevice>;
  /** A later announcement replaces an earlier one. */
  announceCall(request: CallInRequest): Promise<CallInView>;
  callIn(token: string): Promise<CallInView>;
  /** Returns number and code, however often it is called. */
  acceptCallIn(token: string): Promise<CallInView>;
  cancelCallIn(token: string): Promise<CallInView>;
}

/** @param labUrl without a slash at the end. @param phone the number of the app's phone, E.164 */
export function createAppClient(labUrl: string, phone: string): AppClient {
  const base = `${labUrl}/api/phones/${encodeURIComponent(phone)}`;

  async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(`${base}${path}`, init).catch((cause: unknown) => {
      throw new UnreachableError(cause);
    });
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return (await response.json()) as Answer;
  }

  const send = <Answer>(path: string, init?: RequestInit) => ask<Answer>(`/app${path}`, init);
  const posting = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const queuePath = (id: string) => `/queues/${encodeURIComponent(id)}`;
  const requestPath = (token: string) => `/callback-requests/${encodeURIComponent(token)}`;
  const callInPath = (token: string) => `/call-ins/${encodeURIComponent(token)}`;

  return {
    wait: (queueId) => send(`${queuePath(queueId)}/wait`),
    slots: (queueId, around) => send(`${queuePath(queueId)}/slots?${new URLSearchParams({ around, count: '12' })}`),
    checkNumber: (number, by) => send('/number-checks', posting({ number, by })),
    requestCallback: (request, key) => send('/callback-requests', posting(request, { 'idempotency-key': key })),
    callbackRequest: (token) => send(requestPath(token)),
    cancelCallback: (token) => send(requestPath(token), { method: 'DELETE' }),
    device: () => ask('/device', { method: 'POST' }),
    announceCall: (request) => send('/call-ins', posting(request)),
    callIn: (token) => send(callInPath(token)),
    acceptCallIn: (token) => send(`${callInPath(token)}/accept`, { method: 'POST' }),
    cancelCallIn: (token) => send(callInPath(token), { method: 'DELETE' }),
  };
}
