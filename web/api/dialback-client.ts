import type * as v from 'valibot';
import type { AgentDevice, ChooseDeviceRequest, Dial, DialList, Me, QuietWork, QuietWorkRequest, SayDialOutcomeRequest, SayOutcomeRequest, StartDialRequest } from '../../lambda/http/api-types';
import type { CallbackPage, CallbackQueues, ChangeCustomerNumberRequest, CustomerNumbersView, DialOfCallback, EditCallbackRequest, RelatedWork, ScheduleCallbackRequest, ScheduledCallback } from '../../lambda/http/callback-api-types';
import type { SetPinRequest } from '../../lambda/http/rule-api-types';
import * as answers from './answers';
import { readRecordingAddress, readVoicemail, readVoicemailPage } from './kept-voicemails';
import type { Voicemail, VoicemailsRead } from './voicemail';
import { readAnswer } from './read-answer';
import { readMe } from './read-me';
import { asJson, createRequests, type TokenSource } from './requests';

/** The product's HTTP API, for one signed-in agent. Methods throw ProblemError or UnreachableError. */
export interface DialbackClient {
  me(): Promise<Me>;
  dial(id: string): Promise<Dial>;
  /** The agent's calls of late, newest first. One of just now may be missing. */
  dials(): Promise<DialList>;
  /** @param key the same for every try of one click, so that a click makes one callback. */
  startDial(request: StartDialRequest, key: string): Promise<Dial | DialOfCallback>;
  /** Takes back a click of the agent's own. */
  takeBack(id: string): Promise<Dial>;
  /** Sets the PIN with which the agent calls restricted destinations. */
  setPin(request: SetPinRequest): Promise<void>;
  /** What rings when a call comes to the agent. */
  device(): Promise<AgentDevice>;
  chooseDevice(request: ChooseDeviceRequest): Promise<AgentDevice>;
  /** Keeps calls of queues away for so many minutes. 0 ends it. */
  workQuietly(minutes: number): Promise<QuietWork>;
  queues(): Promise<CallbackQueues>;
  callbacks(query: CallbackQuery): Promise<ReadCallbackPage>;
  callback(id: string): Promise<ScheduledCallback>;
  /** @param key the same for every try of one request, so that it makes one callback. */
  scheduleCallback(request: ScheduleCallbackRequest, key: string): Promise<ScheduledCallback>;
  editCallback(id: string, edit: EditCallbackRequest): Promise<ScheduledCallback>;
  cancelCallback(id: string): Promise<ScheduledCallback>;
  /** The agent who had the call says what came of it. */
  sayOutcomeOfDial(id: string, said: SayDialOutcomeRequest): Promise<Dial>;
  sayOutcome(id: string, said: SayOutcomeRequest): Promise<ScheduledCallback>;
  /** Starts the call now, whatever the promised time. */
  /** @param atAnyHour the agent was told what time it is where the customer is, and calls all the same */
  callNow(id: string, atAnyHour?: boolean): Promise<ScheduledCallback>;
  /** Keeps it for the agent who looks at it first. */
  claimCallback(id: string): Promise<ScheduledCallback>;
  /** Hands it back. */
  releaseCallback(id: string): Promise<ScheduledCallback>;
  /** The voicemails of the agent's queues, and their own. */
  /** A page, newest first. `next`: as the page before gave it. */
  voicemails(query: { state: 'unanswered' | 'done'; search?: string; next?: string }): Promise<VoicemailsRead & { next?: string }>;
  /** Says who answers it, or that it is answered. */
  changeVoicemail(id: string, step: VoicemailStep): Promise<Voicemail>;
  /** An address at which the recording can be played for some minutes. */
  recordingAddress(id: string): Promise<string>;
  /** What followed a contact, like a voicemail. */
  /** All numbers of the customer who has this one. Refused where the agent has nothing to do with them. */
  customerNumbers(number: string): Promise<CustomerNumbersView>;
  changeCustomerNumber(of: string, change: ChangeCustomerNumberRequest): Promise<CustomerNumbersView>;
  related(contactId: string): Promise<RelatedWork>;
}

/** A page of a list, as far as it can be read. */
export interface ReadCallbackPage extends CallbackPage {
  /** The number of its callbacks that cannot be read. */
  unread: number;
}

/** What an agent does with a voicemail, beside calling. */
export type VoicemailStep = { type: 'claim' | 'release' | 'reopen' } | { type: 'done'; how: 'called' | 'e-mail' | 'none needed'; note?: string };

/** The lists that the page shows. `answered`, of calls that nobody has spoken of, is shown among the agent's calls. */
export type CallbackListName = 'pending' | 'missed' | 'dismissed' | 'taken-over';

/** A query for callbacks, in order of due time. */
export interface CallbackQuery {
  list: CallbackListName | 'answered';
  /** `nobody`: callbacks of the agent's queues that no agent keeps. `anybody`: these and the agent's own. `absent`: those of absent colleagues. */
  owner: 'me' | 'nobody' | 'anybody' | 'absent';
  queueId?: string;
  /** Due at this ISO instant or later. */
  from?: string;
  /** Due before this ISO instant. */
  to?: string;
  /** The cursor that the last page ended with. */
  next?: string;
  /** Asks only for what changed since an earlier answer, of which this is the `since`. */
  since?: string;
}

/** @param apiUrl without a slash at the end */
export function createDialbackClient(apiUrl: string, token: TokenSource): DialbackClient {
  const { send } = createRequests(apiUrl, token);
  const voicemailPath = (id: string) => `/voicemails/${encodeURIComponent(id)}`;
  const numbersPath = (number: string) => `/customers/${encodeURIComponent(number)}/numbers`;
  const callbackPath = (id: string) => `/callbacks/${encodeURIComponent(id)}`;

  const asDial = async (answer: Promise<unknown>): Promise<Dial> => readAnswer(answers.dial, await answer);
  const asCallback = async (answer: Promise<unknown>): Promise<ScheduledCallback> => readAnswer(answers.callback, await answer);

  return {
    me: async () => readMe(await send('/me')),
    dials: async () => readAnswer(answers.dialList, await send('/dials')),
    dial: (id) => asDial(send(`/dials/${encodeURIComponent(id)}`)),
    startDial: async (request, key) => readAnswer(answers.startedDial, await send('/dials', asJson('POST', request, { 'idempotency-key': key }))),
    takeBack: (id) => asDial(send(`/dials/${encodeURIComponent(id)}`, { method: 'DELETE' })),
    setPin: async (request) => void (await send('/pin', asJson('PUT', request))),
    device: async () => readAnswer(answers.device, await send('/device')),
    chooseDevice: async (request) => readAnswer(answers.device, await send('/device', asJson('PUT', request))),
    workQuietly: async (minutes) => readAnswer(answers.quietWork, await send('/quiet-work', asJson('PUT', { minutes } satisfies QuietWorkRequest))),
    queues: async () => readAnswer(answers.queues, await send('/queues')),
    callbacks: async (query) => pageOf(readAnswer(answers.callbackPage, await send(`/callbacks?${new URLSearchParams({ ...query })}`))),
    callback: (id) => asCallback(send(callbackPath(id))),
    scheduleCallback: (request, key) => asCallback(send('/callbacks', asJson('POST', request, { 'idempotency-key': key }))),
    editCallback: (id, edit) => asCallback(send(callbackPath(id), asJson('PATCH', edit))),
    cancelCallback: (id) => asCallback(send(callbackPath(id), { method: 'DELETE' })),
    sayOutcomeOfDial: (id, said) => asDial(send(`/dials/${encodeURIComponent(id)}/outcome`, asJson('POST', said))),
    sayOutcome: (id, said) => asCallback(send(`${callbackPath(id)}/outcome`, asJson('POST', said))),
    claimCallback: (id) => asCallback(send(`${callbackPath(id)}/claim`, { method: 'POST' })),
    releaseCallback: (id) => asCallback(send(`${callbackPath(id)}/claim`, { method: 'DELETE' })),
    callNow: (id, atAnyHour = false) => asCallback(send(`${callbackPath(id)}/dial-now${atAnyHour ? '?atAnyHour=true' : ''}`, { method: 'POST' })),
    customerNumbers: async (number) => readAnswer(answers.customerNumbers, await send(numbersPath(number))),
    changeCustomerNumber: async (of, change) => readAnswer(answers.customerNumbers, await send(numbersPath(of), asJson('PUT', change))),
    related: async (contactId) => readAnswer(answers.relatedWork, await send(`/related/${encodeURIComponent(contactId)}`)),
    voicemails: async (query) => readVoicemailPage(await send(`/voicemails?${new URLSearchParams({ ...query })}`)),
    changeVoicemail: async (id, { type, ...said }) => readVoicemail(await send(`${voicemailPath(id)}/${type}`, type === 'done' ? asJson('POST', said) : { method: 'POST' })),
    recordingAddress: async (id) => readRecordingAddress(await send(`${voicemailPath(id)}/recording`)),
  };
}

function pageOf({ callbacks: { entries, unread }, ...page }: v.InferOutput<typeof answers.callbackPage>): ReadCallbackPage {
  return { ...page, callbacks: entries, unread };
}
