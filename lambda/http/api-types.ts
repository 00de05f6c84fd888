/** The HTTP API as its callers see it. The agent's page imports these types and nothing else of the product. */

export type DialMode = 'queued-callback' | 'legacy';

/** POST /dials, with an `Idempotency-Key` header of 1 to 255 printable characters. */
export interface StartDialRequest {
  /** As typed or as stored: national or international; it is normalised to E.164. */
  number: string;
  /** The voicemail's contact. */
  relatedContactId?: string;
  /** The callback that is meant, of several that the number is owed: one of the `choices` of `owed-to-several`. The click becomes its call, or is refused once it is over. */
  callbackId?: string;
  /** Up to 500 characters; the agent hears it in the whisper. */
  comment?: string;
  mode?: DialMode;
  /**
   * Call all the same: the customer is being called by somebody, or owed a callback that is not this agent's to make, and the agent knows. Default:
   * false, such a request is refused as `customer-being-called`, `owed-elsewhere`, `owed-to-several` or `related-contact-being-called`.
   */
  evenSo?: boolean;
  /** The agent was told what time it is where the customer is (`outside-calling-window`), and calls all the same. Default: false. */
  atAnyHour?: boolean;
  /** The agent's PIN, 4 to 12 digits. Only where the answer was `pin-needed` or `pin-wrong`. */
  pin?: string;
  /** The zone where the customer is, IANA, as they or the CRM named it. Default: the zones that their number may be of. */
  customerZone?: string;
  /** Whether the call is recorded, where agents choose (`recording` of GET /me). The customer is told before. Default: false. */
  recorded?: boolean;
  /** The number that the customer sees, E.164: one of `callerIds` of GET /me that is for their country. Default: the usual one, or that for their country. */
  callerId?: string;
}

/** How a callback stands. A dial is never pending or calling, and what was scheduled never dispatching or holding. */
export type DialState =
  | 'pending' // waits for its time
  | 'dispatching' // written; the call to our own number is being placed
  | 'calling' // the customer is called before an agent: their phone rings, or is about to
  | 'handing-off' // our number answered; the flow is making the callback
  | 'waiting' // the callback waits for the agent
  | 'holding' // legacy only: the customer answered and waits for the agent
  | 'connected' // the agent is on the line with whoever answered
  | 'ended';

export interface Notice {
  code: 'legacy-deprecated' | 'already-requested' | 'being-confirmed' | 'number-unlisted' | 'number-rewritten' | 'owed-and-called-now' | 'being-withdrawn';
  sentence: string;
}

export interface JourneyLine {
  /** ISO instant. */
  at: string;
  event: string;
  contactId: string | null;
  detail: string;
}

/**
 * POST /dials/{id}/outcome and POST /callbacks/{id}/outcome: the agent who had the call says what came of it, during the call or until the end of the next
 * day. The last word counts. Answered with the dial or the callback.
 */
export interface SayOutcomeRequest {
  /** `reached`, `voicemail`, `no-answer`, `wrong-person`, `wrong-number`, `try-again`, or the code of one of the operator's own (GET /me). */
  outcome: string;
  /** With `try-again`, and only with that: when the customer wants to be called. Exactly one of `dueAt` and `in`. A dial does without: then it is only a word. */
  dueAt?: { local: string; zone: string };
  in?: { days?: number; hours?: number; minutes?: number; zone: string };
  /** The agent insists on a time shortly before the queue closes, or at which all places are taken. Default: false. */
  evenSo?: boolean;
  /** The version that the agent read: when somebody changed the callback since, it is refused. Default: the present one. */
  version?: number;
}

/** A dial is of no queue: with a time, the customer is promised a callback of this agent's in the queue that is named. They need no other request for it. */
export interface SayDialOutcomeRequest extends SayOutcomeRequest {
  /** With `try-again` and a time: the queue for which the customer is called again. */
  queueId?: string;
}

/** The outcome of a call, as its agent said it. */
export interface SaidOutcome {
  /** ISO instant. */
  at: string;
  /** User name. */
  by: string;
  code: string;
  sentence: string;
}

/** One of the operator's own outcomes. `does`: as if the customer was reached, as if they were not, or over for good; `do-not-call`: over, and their number is on the do-not-call list. */
export interface OwnOutcome {
  code: string;
  /** By language (`en`, `de`, `es`, `fr`, `it`, `pt`, `nl`). English is for all whose language is not there. */
  label: { en: string } & Partial<Record<string, string>>;
  does: 'done' | 'retry' | 'end' | 'do-not-call';
}

/** GET /dials: the calls that the agent clicked in the last 24 hours, newest first, 20 at most. A click shows here some seconds after it was answered. */
export interface DialList {
  dials: Dial[];
}

/** Answer of POST /dials (201 new, 200 already there; or a `DialOfCallback`) and GET /dials/{id}; of DELETE /dials/{id}, which takes it back: 200 it is over, 202 it is being taken out of Amazon Connect. */
export interface Dial {
  id: string;
  /** E.164. */
  number: string;
  /** `by-hand`: the agent dialled it in the CCP, and Dialback only heard of it. */
  mode: DialMode | 'by-hand';
  state: DialState;
  requestedAt: string;
  comment?: string;
  relatedContactId?: string;
  /** The number that the agent chose to show. The journey says which the customer saw, where it was not the usual one. */
  callerId?: string;
  /** Only when ended. */
  outcome?: { code: string; sentence: string };
  /** The agent's word on the call. While it lasts, it is no outcome yet. */
  said?: SaidOutcome;
  /** Whether the call was answered, so that the agent may say what came of it: until the end of the next day, in UTC. */
  maySayOutcome: boolean;
  /** In the answer to `try-again` with a time: the callback that the customer is owed now, and when (ISO). One that they were owed already stands. */
  again?: { callbackId: string; dueAt: string };
  notices: Notice[];
  measures: {
    /** From the click until the callback stood in the agent's queue. */
    clickToQueuedSeconds?: number;
    /** How long the customer waited for the agent. */
    customerHoldSeconds?: number;
    /** From the agent's accept until the customer was on the line. */
    agentWaitSeconds?: number;
  };
  journey: JourneyLine[];
}

/** Whether calls are recorded, which the customer and the agent are told before. */
export type RecordingChoice = 'never' | 'always' | 'agent-chooses';

/** A number of the instance that an agent may choose to show. */
export interface CallerIdChoice {
  /** E.164. */
  number: string;
  name: string;
  /** ISO 3166 countries of the customers who may see it. Undefined: any. */
  countries?: readonly string[];
}

/** What a person may see and do: their own work; or all of these queues, whosever it is; or all. */
export type RoleView = { kind: 'agent' } | { kind: 'supervisor'; queues: { id: string; name: string }[] } | { kind: 'administrator' };

/** GET /me */
export interface Me {
  /** The time on the service's clock, ISO instant. Pages propose times by it, and not by their computer's. */
  now: string;
  agent: { userId: string; username: string };
  role: RoleView;
  /** Null when Connect shows no present status (the agent is not logged in), or was asked too often to say. */
  status: {
    name: string;
    since: string;
    routable: boolean;
    onContact: boolean;
    /** In after-call work. */
    wrappingUp: boolean;
  } | null;
  /** Connect was asked too often by all agents together: the status is not known just now. */
  statusUnknown?: true;
  /** Whether another call may reach the agent before one they click now, and why. */
  anotherCallMayComeFirst: { value: boolean; sentence: string };
  /** The operator paused calls: all of them, or the callbacks of these queues. Absent: calls are placed. */
  paused?: { since: string; why: string; queue?: string }[];
  guarantee: 'none' | 'hold-status' | 'quiet-routing-profile';
  /** Absent: the operator does not offer it. */
  quietWork?: QuietWork;
  dialMode: DialMode;
  legacyAllowed: boolean;
  /** The operator's own ways to say what came of a call. */
  ownOutcomes: readonly OwnOutcome[];
  /** Whether clicks are recorded. Queues have their own. */
  recording: RecordingChoice;
  /** Numbers that agents may choose to show in clicks. Queues have their own. */
  callerIds: readonly CallerIdChoice[];
  /** How the service reads a typed number, and which it may call: the page's hint reads by the same rules. */
  numberRules: { defaultCountry: string; allowedCountries: readonly string[]; allowedTypes: readonly string[]; ownNumbers: readonly string[] };
}

/** GET /device, and answer of PUT /device: what rings when a call comes to the agent, for all of their calls. */
export interface AgentDevice {
  kind: 'softphone' | 'desk-phone';
  /** Of the desk phone, E.164. */
  number?: string;
  /** Until when, where it was chosen for a time: then the one before is given back. ISO instant. */
  until?: string;
  /** Whether agents choose it here (`agentsChooseDevice` of the settings). */
  mayChoose: boolean;
}

/** PUT /device: from the next call on, and until another is chosen, or for a time. */
export interface ChooseDeviceRequest {
  kind: 'softphone' | 'desk-phone';
  /** Of the desk phone, as typed. Connect dials it for each call, so it must be one that may be called. */
  number?: string;
  /** For so many minutes, 5 to 720; then the one before rings again. Default: until another is chosen. */
  minutes?: number;
}

/** Answer of PUT /quiet-work, and part of GET /me: the agent works voicemails, and calls of queues do not come. Clicks of their own, and callbacks that are theirs, do. */
export interface QuietWork {
  /** The longest time that may be asked for at once. */
  atMostMinutes: number;
  /** Until when the agent works so; then they have their routing profile back. ISO instant. Absent: they do not. */
  until?: string;
}

/** PUT /quiet-work: from now on, whatever was asked for before. */
export interface QuietWorkRequest {
  /** From 5 to `atMostMinutes`. 0 ends it. */
  minutes: number;
}

/** Every answer from 400 up, as application/problem+json (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** A sentence for the person who asked: what was wrong, the value, what is allowed, what to do. */
  detail: string;
  /** Stable; listed in docs/refusals.md. */
  code: string;
  /** The field of the request's body that was not taken: `comment`, `dueAt.zone`. Absent where it is no single field. */
  field?: string;
  /** Seconds after which to ask again, if the refusal passes by itself. Also in the header `Retry-After`. */
  retryAfterSeconds?: number;
  /** With `owed-to-several`: the callbacks that the agent may mean. `POST /callbacks/{callbackId}/dial-now` calls one. Times as in `LocalTime`. */
  choices?: OwedChoice[];
}

/** One of several callbacks that a number is owed, and that the agent may mean. */
export interface OwedChoice {
  callbackId: string;
  queue: string;
  local: string;
  zone: string;
  crmRecord?: string;
}
