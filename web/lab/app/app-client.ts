import type { CallbackRequest, CallbackRequestView, CallInRequest, CallInView, NumberCheckView, QueueSlots, QueueWaitView } from '../../../lambda/http/customer-api-types';
import type { LabDevice } from '../../../local/lab-types';
import { ProblemError, readProblem } from '../../api/problem-error';
import { readAnswer, readBody } from '../../api/read-answer';
import { UnreachableError } from '../../api/unreachable-error';
import * as answers from './app-answers';

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

const answerLimitMilliseconds = 32_000;

/** @param labUrl without a slash at the end. @param phone the number of the app's phone, E.164 */
export function createAppClient(labUrl: string, phone: string): AppClient {
  const base = `${labUrl}/api/phones/${encodeURIComponent(phone)}`;

  async function ask(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(answerLimitMilliseconds) }).catch((cause: unknown) => {
      throw new UnreachableError(cause);
    });
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return readBody(response);
  }

  const send = (path: string, init?: RequestInit) => ask(`/app${path}`, init);
  const asRequest = async (answer: Promise<unknown>): Promise<CallbackRequestView> => readAnswer(answers.callbackRequest, await answer);
  const asCallIn = async (answer: Promise<unknown>): Promise<CallInView> => readAnswer(answers.callIn, await answer);
  const posting = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const queuePath = (id: string) => `/queues/${encodeURIComponent(id)}`;
  const requestPath = (token: string) => `/callback-requests/${encodeURIComponent(token)}`;
  const callInPath = (token: string) => `/call-ins/${encodeURIComponent(token)}`;

  return {
    wait: async (queueId) => readAnswer(answers.wait, await send(`${queuePath(queueId)}/wait`)),
    slots: async (queueId, around) => readAnswer(answers.slots, await send(`${queuePath(queueId)}/slots?${new URLSearchParams({ around, count: '12' })}`)),
    checkNumber: async (number, by) => readAnswer(answers.numberCheck, await send('/number-checks', posting({ number, by }))),
    requestCallback: (request, key) => asRequest(send('/callback-requests', posting(request, { 'idempotency-key': key }))),
    callbackRequest: (token) => asRequest(send(requestPath(token))),
    cancelCallback: (token) => asRequest(send(requestPath(token), { method: 'DELETE' })),
    device: async () => readAnswer(answers.device, await ask('/device', { method: 'POST' })),
    announceCall: (request) => asCallIn(send('/call-ins', posting(request))),
    callIn: (token) => asCallIn(send(callInPath(token))),
    acceptCallIn: (token) => asCallIn(send(`${callInPath(token)}/accept`, { method: 'POST' })),
    cancelCallIn: (token) => asCallIn(send(callInPath(token), { method: 'DELETE' })),
  };
}
