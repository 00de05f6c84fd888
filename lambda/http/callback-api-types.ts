/** The HTTP API of callbacks that are promised for a time, as its callers see it. Imported by the page, as api-types.ts is. */
import type { CallerIdChoice, Dial, DialState, JourneyLine, Notice, RecordingChoice, SaidOutcome } from './api-types';

/** A time as people say it: `2026-11-21T15:00` in `Europe/London`. */
export interface LocalTime {
  /** Answers have the offset behind it, `2026-11-21T15:00+00:00`, so that no two times are told alike. A request may leave it out: of two equal times the earlier counts. */
  local: string;
  /** IANA name. */
  zone: string;
}

/**
 * POST /callbacks, with an `Idempotency-Key` header. While the agent is on a call, or wrapping it up, `number` and `queueId` may be left
 * out: they are then the contact's. A callback's queue is its source queue; a call that the agent clicked is of none, so that is to be said.
 */
export interface ScheduleCallbackRequest {
  /** As typed: national or international. Needed where the caller withheld it. */
  number?: string;
  /** Id of the source queue: one that the agent's routing profile serves. */
  queueId?: string;
  /** Exactly one of `dueAt` and `in`. */
  dueAt?: LocalTime;
  /** From now, in whole numbers; `zone` says which days are meant. */
  in?: { days?: number; hours?: number; minutes?: number; zone: string };
  /** Whether the agent handles it themself. Default: false, any agent of the queue. */
  own?: boolean;
  /** The agent insists on a time at which the queue closes too soon (`queue-closing-then`), or all places are taken (`slot-full-then`). Default: false. */
  evenSo?: boolean;
  /** The agent's PIN, 4 to 12 digits. Only where the answer was `pin-needed` or `pin-wrong`. */
  pin?: string;
  /** The zone where the customer is, IANA, as they or the CRM named it: it counts for the hours in which they may be called. Default: the zones that their number may be of. */
  customerZone?: string;
  /** Whether the call is recorded, where agents of the queue choose (`recording` of GET /queues). The customer is told before. Default: false. */
  recorded?: boolean;
  /** The number that the customer sees, E.164: one of `callerIds` of GET /queues that is for their country. Default: the usual one, or that for their country. */
  callerId?: string;
  /** Up to 500 characters; whoever takes the callback hears it. */
  comment?: string;
  /** The customer in the CRM: an id or an address, up to 200 characters. */
  crmRecord?: string;
  /** Whether the agent made sure with the customer that this is the number to call. Default: false. */
  numberVerified?: boolean;
  /** Several customers share the number (`number-owed-to-another`): the one of `crmRecord` is promised a callback of their own. Default: false. */
  sharedNumber?: boolean;
  /**
   * What its agent must be able to do, as predefined attributes of Connect: up to 5. `level`: the least proficiency, 1 to 5, default 1. For queues whose customers are called before an agent;
   * others refuse it as `skills-not-routed`. Default: what the queue needs.
   */
  skills?: { name: string; value: string; level?: number }[];
  /** Any agent may get the call, and the asking one does if they are idle when the customer is on the line. For the same queues. Default: false. */
  preferMe?: boolean;
  /** The contact in which it was promised. Where the number is left out, it must be the agent's present one: a late repeat is not for the next caller. */
  relatedContactId?: string;
}

/**
 * PATCH /callbacks/{id}. What is left out stays. After the call only `numberVerified: true` can still be said. The id stays, whatever is changed.
 */
export interface EditCallbackRequest {
  /** As typed. A number that was put right is another customer's: they must be owed no callback. It is not verified any more, unless `numberVerified` says so. */
  number?: string;
  /** Id of another source queue that the agent serves, and that is open then. Its owner must serve it too. */
  queueId?: string;
  dueAt?: LocalTime;
  in?: { days?: number; hours?: number; minutes?: number; zone: string };
  /** The zone where the customer is, IANA, as they or the CRM named it. Empty text takes it away: their number tells then. */
  customerZone?: string;
  /** Empty text takes it away. */
  comment?: string;
  /** Another record of the customer in the CRM. Empty text takes it away. Of those who share the number, each record is owed one callback. */
  crmRecord?: string;
  numberVerified?: boolean;
  /** As in a new one. */
  recorded?: boolean;
  /** As in a new one. Empty text takes it away. */
  callerId?: string;
  /** True: it is mine. False: any agent's of its queue. */
  own?: boolean;
  /** User name of the agent whose it is to be: one who serves its queue. Instead of `own`. */
  owner?: string;
  /** The agent insists on a time at which the queue closes too soon (`queue-closing-then`), or all places are taken (`slot-full-then`). Default: false. */
  evenSo?: boolean;
  /** The agent's PIN, 4 to 12 digits. Only where the answer was `pin-needed` or `pin-wrong`. */
  pin?: string;
  /** The version that the edit was made on: when somebody changed the callback since, it is refused. Default: the present one. */
  version?: number;
}

export type CallbackNoticeCode = 'already-pending' | 'time-moved-forward' | 'earlier-of-two' | 'moved-into-window' | 'recorded-only' | 'being-withdrawn';

export interface ScheduledCallback {
  id: string;
  /** E.164. */
  number: string;
  /** The number that the customer showed when they asked to be called at `number` instead, E.164. A call in from either finds the callback. */
  shownNumber?: string;
  /** `customersFirst`: its customers are called before an agent is, so nobody looks at one first. */
  queue: { id: string; name: string; customersFirst?: true };
  origin: string;
  state: DialState;
  /** ISO instant. */
  dueAt: string;
  /** The same time in the zone in which it was said. */
  dueLocal: LocalTime;
  /** From here on nobody calls any more. ISO instant. */
  purgeAt: string;
  /** The zone where the customer is, if it was named. */
  customerZone?: string;
  /** The customer's language, ISO 639, if their call or app named it: prompts of the call are in it, where the operator has it. */
  language?: string;
  requestedAt: string;
  requestedBy: string | null;
  /** User name of the agent whose it is; null: any agent's of its queue. */
  owner: string | null;
  /** Whether it is the asking agent's own. */
  mine: boolean;
  /** User name of the agent whose it was until a colleague took it over. */
  formerOwner?: string;
  /** User name of the agent who calls the customer now, whatever the time. */
  calledNowBy?: string;
  /**
   * An agent (user name) has opened it to look at it first, until this ISO instant at most, which is so many seconds from now: nobody else calls before. They
   * call it with `dial-now`, or hand it back. One that stands in its line is taken out of there first: it is theirs once its state is `pending`.
   */
  claim?: { by: string; until: string; secondsLeft: number };
  retriesLeft: number;
  /** Attempts that did not reach the customer. */
  failedAttempts: number;
  numberVerified: boolean;
  /** An agent chose that the call be recorded. */
  recorded?: true;
  /** The number that an agent chose to show. The journey says which the customer saw, where it was not the usual one. */
  callerId?: string;
  comment?: string;
  crmRecord?: string;
  /** What its agent must be able to do, as whoever asked for it said. Absent: as the queue has it. */
  skills?: { name: string; value: string; level: number }[];
  /** The reader gets the call before others, if they are idle then. */
  prefersMe?: true;
  relatedContactId?: string;
  /** Facts about the customer, by name, that the app knew when they asked through it. */
  context?: Record<string, string>;
  /** Only when ended. */
  outcome?: { code: string; sentence: string };
  /** An agent's word on the newest call that was answered. While the call lasts, it is no outcome yet. */
  said?: SaidOutcome;
  /** Whether the asking agent had that call, so that they may say what came of it: until the end of the next day, in the callback's zone. */
  maySayOutcome: boolean;
  /** Only when missed and taken off the list of missed ones: when (ISO instant), and by which agent (user name); null: the customer called in, or is promised another (`promisedAgain`). */
  dismissed?: { at: string; by: string | null; promisedAgain?: true };
  version: number;
  notices: { code: CallbackNoticeCode | 'number-unlisted' | 'number-rewritten'; sentence: string }[];
  journey: JourneyLine[];
}

/**
 * Answer of POST /dials (200) for a customer who is owed a callback that the agent may handle: no other call is made, that one is called now. It is
 * followed at GET /callbacks/{id}. The agent hears the comment of the callback.
 */
export interface DialOfCallback {
  callback: ScheduledCallback;
  notices: Notice[];
}

/**
 * GET /callbacks?list=pending|missed|dismissed|answered|taken-over&owner=me|nobody|anybody|absent&queueId=…&from=…&to=…&limit=…&next=…&since=…
 * Those that the agent may handle: their own, and nobody's of the queues that they serve. In order of due time.
 * `pending`: to be made, or under way. `missed`: over, and the customer was not reached (the line was full, the purge time came, the retries are used up), whosever
 * they were, until somebody deletes them, calls in, or promises that customer another. `dismissed`: taken off the list of missed ones.
 * `answered`: the asking agent's own calls of yesterday and today that were answered, and of which they have not said yet what came of them; in the order in
 * which those calls ended, whoever the callback's owner is.
 * `taken-over`: the agent's own once, which a colleague took over, for a week after their time. They may be seen, and not changed.
 * `owner=absent`: of colleagues in the queues that the agent serves, who are logged off or serve the queue no longer, and those whose time, and the
 * queue's patience with a busy owner, have passed. The agent may handle them as nobody's: change them, take them over (`own: true`), call now, cancel.
 * Instants in UTC (2026-11-21T15:00:00Z): due at `from` or later, and before `to`. Default: list=pending, owner=anybody, limit=50 (1 to 100).
 */
export interface CallbackPage {
  callbacks: ScheduledCallback[];
  /** Hand this back as `next` for what follows; absent on the last page. A page may hold fewer than `limit`, even none, and still have one. */
  next?: string;
  /** Hand this back as `since`, with the same query, for what changes from here on. Only on the first page of `pending`, `missed` and `dismissed`, and not of `owner=absent`. */
  since?: string;
  /**
   * Only where `since` was handed back: then `callbacks` are those that changed and are on the list, wherever they stand in it, and these are ids of those that are
   * not on it, or not any more. Without it, the answer is the first page anew: what changed since then is not known.
   */
  gone?: string[];
}

/**
 * GET /related/{contactId}: the calls and callbacks that followed a contact, like a voicemail or a call; oldest request first, 100 at most. One that was
 * asked for a moment ago may be missing. The agent's own clicks, and the callbacks that they may handle.
 */
export interface RelatedWork {
  contactId: string;
  followedBy: ({ dial: Dial } | { callback: ScheduledCallback })[];
  /** The number of calls and callbacks of others that followed it. */
  ofOthers: number;
}

/** GET /customers/{number}/numbers, and answer of PUT: all numbers of the customer who has this one (E.164), five at most. Only while the agent has to do with them. */
export interface CustomerNumbersView {
  /** In the order in which they were added. Empty: none is kept of this customer yet. */
  numbers: {
    /** E.164. */
    number: string;
    /** An agent (user name) made sure with the customer that it is theirs. ISO instant. */
    verified?: { at: string; by: string };
  }[];
}

/** PUT /customers/{number}/numbers: adds a number of the customer, puts one in the place of another, or says of one whether it is theirs. */
export interface ChangeCustomerNumberRequest {
  /** As typed. It must be one that may be called. */
  number: string;
  /** The one, E.164, in whose place it comes. Default: it is added, unless it is there. */
  replaces?: string;
  /** Default: it stays as it was. */
  verified?: boolean;
}

/** GET /queues: the queues that the agent serves and callbacks may be made for; also those that are leaving, for the lists. */
export interface CallbackQueues {
  queues: {
    id: string;
    name: string;
    /** The zone of its opening hours, IANA; undefined where it has none. */
    zone?: string;
    aheadAtMostHours: number;
    ownedAtMostHours: number;
    /** Whether its calls are recorded. */
    recording: RecordingChoice;
    /** Numbers that agents may choose to show in its calls. */
    callerIds: readonly CallerIdChoice[];
    /** Whether it is open now, and when it opens next. ISO instant. */
    open: boolean;
    opensAt?: string;
    /** It was taken out of the settings: its callbacks are still made, and none is promised for it any more. */
    leaving?: true;
    /** Its customers are called before an agent is, unless an agent keeps the callback. No voicemail is answered by a promise there. */
    customersFirst?: true;
  }[];
}
