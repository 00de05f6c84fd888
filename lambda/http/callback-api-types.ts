/** The HTTP API of callbacks that are promised for a time, as its callers see it. Imported by the page, as api-types.ts is. */
import type { DialState, JourneyLine } from './api-types';

/** A time as people say it: `2026-11-21T15:00` in `Europe/London`. */
export interface LocalTime {
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
  /** Up to 500 characters; whoever takes the callback hears it. */
  comment?: string;
  /** Where the customer is found in the CRM: an id or an address, up to 200 characters. */
  crmRecord?: string;
  /** Whether the agent made sure with the customer that this is the number to call. Default: false. */
  numberVerified?: boolean;
  /** The contact in which it was promised. Where the number is left out, it must be the agent's present one: a late repeat is not for the next caller. */
  relatedContactId?: string;
}

/** PATCH /callbacks/{id}. What is left out stays. After the talk only `numberVerified: true` can still be said. */
export interface EditCallbackRequest {
  dueAt?: LocalTime;
  in?: { days?: number; hours?: number; minutes?: number; zone: string };
  /** Empty text takes it away. */
  comment?: string;
  numberVerified?: boolean;
  /** True: it is mine. False: any agent's of its queue. */
  own?: boolean;
  /** The version that the edit was made on: when somebody changed the callback since, it is refused. Default: the present one. */
  version?: number;
}

export type CallbackNoticeCode = 'already-pending' | 'time-moved-forward' | 'earlier-of-two' | 'being-withdrawn';

export interface ScheduledCallback {
  id: string;
  /** E.164. */
  number: string;
  queue: { id: string; name: string };
  origin: string;
  state: DialState;
  /** ISO instant. */
  dueAt: string;
  /** The same time in the zone in which it was said. */
  dueLocal: LocalTime;
  /** From here on nobody calls any more. ISO instant. */
  purgeAt: string;
  requestedAt: string;
  requestedBy: string | null;
  /** User name of the agent whose it is; null: any agent's of its queue. */
  owner: string | null;
  /** Whether it is the asking agent's own. */
  mine: boolean;
  /** User name of the agent who calls the customer now, whatever the time. */
  calledNowBy?: string;
  retriesLeft: number;
  /** Attempts that did not reach the customer. */
  failedAttempts: number;
  numberVerified: boolean;
  comment?: string;
  crmRecord?: string;
  relatedContactId?: string;
  /** What the app knew of the customer when they asked through it, by name. */
  context?: Record<string, string>;
  /** Only when ended. */
  outcome?: { code: string; sentence: string };
  /** Only when missed and taken off the list of missed ones: when (ISO instant), and by which agent (user name); null: the customer called in. */
  dismissed?: { at: string; by: string | null };
  version: number;
  notices: { code: CallbackNoticeCode; sentence: string }[];
  journey: JourneyLine[];
}

/**
 * GET /callbacks?list=pending|missed|dismissed&owner=me|nobody|anybody&queueId=…&from=…&to=…&limit=…&next=…
 * Those that the agent may handle: their own, and nobody's of the queues that they serve. In order of due time.
 * `pending`: to be made, or under way. `missed`: over without a talk (the line was full, the purge time came, the retries are used up), whosever
 * they were, until somebody deletes them, calls in, or promises that customer another. `dismissed`: taken off the list of missed ones.
 * Instants in UTC (2026-11-21T15:00:00Z): due at `from` or later, and before `to`. Default: list=pending, owner=anybody, limit=50 (1 to 100).
 */
export interface CallbackPage {
  callbacks: ScheduledCallback[];
  /** Hand this back as `next` for what follows; absent on the last page. A page may hold fewer than `limit`, even none, and still have one. */
  next?: string;
}

/** GET /queues: the queues that the agent serves and callbacks may be made for. */
export interface CallbackQueues {
  queues: {
    id: string;
    name: string;
    /** The zone of its opening hours, IANA; undefined where it has none. */
    zone?: string;
    aheadAtMostHours: number;
    ownedAtMostHours: number;
    /** Whether it is open now, and when it opens next. ISO instant. */
    open: boolean;
    opensAt?: string;
  }[];
}
