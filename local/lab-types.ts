/**
 * The answers of the local server, apart from the product's own API. The agent's page and the lab import these types only.
 *
 *   GET  /config.json                              PageConfig
 *   GET  /local/token?agent=NAME                   LocalToken
 *   GET  /lab/api/state                            LabState
 *   GET  /lab/api/state/changes?since=VERSION      LabStateChanges; without `since`, all of it
 *   GET  /lab/api/journal?after=ORDER              server-sent events: `event: line`, `id: <order>`, `data: JournalLine`
 *   GET  /lab/api/journal?after=ORDER&news         the same for who only wants to know that there are lines: one event for all that came at once, `data: {}`
 *   GET  /lab/api/journal/page?before=ORDER        JournalPage
 *   POST /lab/api/agents/{name}/{AgentAction}      AgentActionBody → AgentDeskView
 *   POST /lab/api/phones/{number}/{PhoneAction}    PhoneActionBody → PhoneView (number in E.164, percent-encoded)
 *   POST /lab/api/clock                            ClockChange → LabClock
 *   POST /lab/api/phones/{number}/device           LabDevice
 *   *    /lab/api/phones/{number}/app/…            whatever the customers' API answers (lambda/http/customer-api-types.ts)
 *
 * Every refusal under /local and /lab/api is LabProblem with a status from 400 up. Everything under /api, and under a phone's app, is the
 * product's.
 */
import type { AgentDeskView, PhoneBehavior, PhoneView } from '../emulator/connect/console';
import type { JournalEntry } from '../emulator/journal';

export type { AgentContactState, AgentDeskView, PhoneBehavior, PhoneView } from '../emulator/connect/console';

/** `config.json` of the local run. web/api/page-config.ts says what the page does with it, here and in an account. */
export interface PageConfig {
  apiUrl: '/api';
  signIn: { kind: 'picker'; tokenUrl: '/local/token'; agents: string[] };
  boardUrl: '/board';
  rulesUrl: '/rules';
  labUrl: '/lab';
}

/** A signed identity token of the stack's user pool for one of the simulated agents. */
export interface LocalToken {
  token: string;
  username: string;
  /** ISO instant on the emulator's clock. */
  expiresAt: string;
}

export interface LabClock {
  /** ISO instant. */
  now: string;
  /** Whether time passes by itself. */
  following: boolean;
}

export interface LabContact {
  contactId: string;
  initiationMethod: string;
  channel: string;
  /** Connect's own words, such as `QUEUED`, `CONNECTED_TO_AGENT`, `ENDED`. */
  state: string;
  /** The other party's number, as the contact holds it. */
  number: string;
  queue?: string;
  agent?: string;
  previousContactId?: string;
  initiatedAt: string;
  disconnectedAt?: string;
  disconnectReason?: string;
  attributes: Record<string, string>;
}

/** Somebody who waits in a queue. */
export interface LabWaiting {
  contactId: string;
  kind: 'caller' | 'callback';
  /** The customer's. */
  number: string;
  /** ISO instant. */
  since: string;
  /** The agent at whom it rings. */
  offeredTo?: string;
}

export interface LabQueue {
  id: string;
  name: string;
  kind: 'STANDARD' | 'AGENT';
  /** Whoever is served first stands first. */
  line: LabWaiting[];
  /** How many agents have a routing profile with it. */
  servedBy: number;
  /** User names of those of them who have nothing to do. */
  idle: string[];
}

export interface LabFunction {
  /** Logical name in the template. */
  name: string;
  functionName: string;
  invocations: number;
  failures: number;
}

/** An alarm, with its text to read. The emulator does not evaluate alarms. */
export interface LabAlarm {
  name: string;
  description: string;
}

/** A push that reached the company's app on a phone. */
export interface LabPush {
  /** ISO instant. */
  at: string;
  /** `device`: Amazon SNS sent it. `server`: the app's own server passed it on, after it was told at its web address. */
  by: 'device' | 'server';
  /** The JSON text as it came. */
  payload: string;
}

/** A phone, with the pushes to the company's app on it. */
export interface LabPhone extends PhoneView {
  /** Oldest first. */
  pushes: LabPush[];
}

/** The addresses at which the app on a phone can be told something, in the form that the customers' API takes. */
export interface LabDevice {
  /** The device's platform endpoint. */
  endpointArn: string;
  /** The web address of the app's server. */
  webhookId: string;
}

/** A queue that the company's app offers to its customers. */
export interface LabAppQueue {
  id: string;
  name: string;
}

/** A number that the instance has claimed. */
export interface LabNumber {
  number: string;
  description: string;
  flow?: string;
}

export interface LabState {
  clock: LabClock;
  agents: AgentDeskView[];
  /** Names that `status` may choose. */
  statuses: string[];
  phones: LabPhone[];
  /** Empty if there is no app. */
  appQueues: LabAppQueue[];
  numbers: LabNumber[];
  /** The newest 200 contacts, newest first. */
  contacts: LabContact[];
  queues: LabQueue[];
  functions: LabFunction[];
  alarms: LabAlarm[];
  /** Order of the newest journal line. Ask for the journal after it. */
  journalOrder: number;
}

/** A part of the state: its new value; or, of a list, its order where that is another, and the entries that are new or say something else. */
export type LabStatePart = { value: unknown } | { order?: string[]; entries: Record<string, unknown> };

/** What of the state changed since a version. */
export interface LabStateChanges {
  /** Ask for the changes since this one next. */
  version: string;
  /** By the names of `LabState`. A part that is not there says the same as before. */
  parts: Record<string, LabStatePart>;
}

export type JournalLine = JournalEntry;

export interface JournalPage {
  /** Newest first. */
  lines: JournalLine[];
  /** Whether there are older ones. */
  more: boolean;
}

export type AgentAction = 'login' | 'logout' | 'status' | 'accept' | 'reject' | 'hang-up' | 'clear';

/** Body of `status`. The other actions take none. */
export interface AgentStatusBody {
  status: string;
}

export type PhoneAction = 'behave' | 'answer' | 'hang-up' | 'press' | 'say' | 'call';

/** Bodies of `behave`, `press`, `say` and `call`. `answer` and `hang-up` take none. */
export interface PhoneActionBody {
  behave: PhoneBehavior;
  press: { digits: string };
  /** What the person says. A voicemail has the words in its transcript. */
  say: { words: string };
  /** `shows` is the number that the caller shows, or `withheld`. Default: their own. */
  call: { to: string; shows?: string };
}

export interface ClockChange {
  /** Whole seconds, 1 to 604800 (a week). */
  advanceSeconds: number;
}

export interface LabProblem {
  status: number;
  /** A sentence that says what was wrong, its value, and what is allowed. */
  detail: string;
}
