/** The HTTP API as its callers see it. The agent's page imports these types and nothing else of the product. */

export type DialMode = 'queued-callback' | 'legacy';

/** POST /dials, with an `Idempotency-Key` header of 1 to 255 printable characters. */
export interface StartDialRequest {
  /** As typed or as stored: national or international; it is normalised to E.164. */
  number: string;
  /** The voicemail's contact. */
  relatedContactId?: string;
  /** Up to 500 characters; the agent hears it in the whisper. */
  comment?: string;
  mode?: DialMode;
}

/** How a callback stands. A dial is never pending, and what was scheduled never dispatching or holding. */
export type DialState =
  | 'pending' // waits for its time
  | 'dispatching' // written; the call to our own number is being placed
  | 'handing-off' // our number answered; the flow is making the callback
  | 'waiting' // the callback waits for the agent
  | 'holding' // legacy only: the customer answered and waits for the agent
  | 'connected' // agent and customer talk
  | 'ended';

export interface Notice {
  code: 'legacy-deprecated' | 'already-requested' | 'being-confirmed';
  sentence: string;
}

export interface JourneyLine {
  /** ISO instant. */
  at: string;
  event: string;
  contactId: string | null;
  detail: string;
}

/** Answer of POST /dials (201 new, 200 already there) and GET /dials/{id}. */
export interface Dial {
  id: string;
  /** E.164. */
  number: string;
  mode: DialMode;
  state: DialState;
  requestedAt: string;
  comment?: string;
  relatedContactId?: string;
  /** Only when ended. */
  outcome?: { code: string; sentence: string };
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

/** GET /me */
export interface Me {
  agent: { userId: string; username: string };
  /** Null when Connect shows no present status (the agent is not logged in), or was asked too often to say. */
  status: { name: string; since: string; routable: boolean; onContact: boolean } | null;
  /** Connect was asked too often by all agents together: the status is not known just now. */
  statusUnknown?: true;
  /** Whether another call may reach the agent before one they click now, and why. */
  anotherCallMayComeFirst: { value: boolean; sentence: string };
  guarantee: 'none' | 'hold-status' | 'quiet-routing-profile';
  dialMode: DialMode;
  legacyAllowed: boolean;
  defaultCountry: string;
  allowedCountries: string[];
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
  /** Where it passes by itself: ask again after so long. Also in the header `Retry-After`. */
  retryAfterSeconds?: number;
}
