import type { ContactFacts } from './contact-facts';
import type { Outcome } from './outcome';

/** How the customer is reached: the agent's phone first (a queued callback), or, deprecated, the customer's. */
export type DialMode = 'queued-callback' | 'legacy';

export interface Agent {
  userId: string;
  username: string;
}

/** What is true of a callback in every state and of every origin. All instants are ISO, UTC. */
interface Request {
  id: string;
  /** What there may be one open callback of at a time. Opaque. */
  subject: string;
  mode: DialMode;
  /** The customer's number, E.164. */
  number: string;
  comment?: string;
  /** The contact that it follows up: a voicemail, or the call in which it was promised. */
  relatedContactId?: string;
  requestedAt: string;
  /** Counts saves: what was decided on an older one is not saved. */
  version: number;
}

/** An agent's click: at once, to that agent. Its subject: one agent and one customer. */
export interface Click extends Request {
  origin: 'click';
  agent: Agent;
}

/** A callback promised for a time. Its subject: the customer, who is owed one at a time. */
export interface Promised extends Request {
  /** Who asked for it: an agent, a caller in the queue, or a customer through an app or site. */
  origin: 'agent' | 'caller' | 'app';
  mode: 'queued-callback';
  /** The source queue: whose agents may handle it, whose number the customer sees. */
  queueId: string;
  requestedBy?: Agent;
  /** Whose it is, as long as they can take it. */
  owner?: Agent;
  /** Where the customer is found in the CRM: an id or an address. */
  crmRecord?: string;
  /** An agent, or a code sent to it, made sure that this is the customer's number. */
  numberVerified?: true;
  /** What the app knew of the customer when they asked: shown to the agent. */
  context?: Record<string, string>;
  /** When the customer is to be called. */
  dueAt: string;
  /** The zone in which that time was said, IANA. */
  zone: string;
  /** From here on nobody calls any more, and the callback is removed: its purge time, or the end of the business day. */
  purgeAt: string;
  retriesLeft: number;
  /** What became of earlier attempts, oldest first. */
  attempts: Attempt[];
  /** The last that an agent changed of it while it was open; what others changed before, the log tells. */
  changed?: { at: string; by: string; how: 'edited' | 'cancelled' };
}

export type Origin = (Click | Promised)['origin'];

/** Where an attempt stands in line: an agent's own queue, or the twin of the source queue. */
export type Line = { agent: Agent } | { queueId: string };

/** An attempt that is over and did not reach the customer. */
export interface Attempt {
  line?: Line;
  handoffContactId?: string;
  admittedAt?: string;
  call?: ContactFacts;
  endedAt: string;
  outcome: Outcome;
}

/** Promised, and waiting for its time; or due, and on the way to Connect: the handoff flow has not asked yet whether it may make it. */
export interface Pending {
  phase: 'pending';
  /** An agent calls now, whatever the time: this attempt is theirs. Should it fail, the time that was set stands again. */
  calledNowBy?: Agent;
  /** The owner could not take it: it is for the agents of its queue. */
  fellBack?: true;
  attentionAt: string;
}

/** Clicks only. Written; the call to our own number (legacy: to the customer) is being placed. */
export interface Dispatching {
  phase: 'dispatching';
  /** Calls placed for it so far. */
  placements: number;
  /** Legacy only, where the placed call is the customer's: its contact. */
  handoffContactId?: string;
  attentionAt: string;
}

/** Why a callback is to be taken out of Connect for good. */
export type TakenBack = 'cancelled' | 'customer-called-in' | 'answered-in-queue' | 'purged';
/** Why it is to be taken out of an agent's line to be called otherwise: its owner does not come, or who called before the time. */
export type PutBack = 'owner-away' | 'not-taken';
export type Withdrawal = TakenBack | PutBack;

export function isTakenBack(withdrawal: Withdrawal | undefined): withdrawal is TakenBack {
  return withdrawal !== undefined && withdrawal !== 'owner-away' && withdrawal !== 'not-taken';
}

/** What an attempt carries from its admission on. */
interface Admitted {
  /** Our own number answered, and the handoff flow was allowed to make the callback on this contact, and on no other. */
  handoffContactId: string;
  admittedAt: string;
  /** Absent for a click: there it is the agent's own. */
  line?: Line;
  /** Kept from `Pending`. */
  calledNowBy?: Agent;
}

export interface HandingOff extends Admitted {
  phase: 'handing-off';
  /** It is to be taken out again as soon as it is there. */
  withdrawal?: Withdrawal;
  attentionAt: string;
}

/** The callback stands in its line. */
export interface Waiting extends Admitted {
  phase: 'waiting';
  since: string;
  /** The contact that reaches the customer; absent until Connect told of it. */
  call?: ContactFacts;
  /** It is being taken out of the line; an agent may still be faster. */
  withdrawal?: Withdrawal;
  attentionAt: string;
}

/** Legacy only: the customer answered and holds for the agent. */
export interface Holding {
  phase: 'holding';
  handoffContactId: string;
  since: string;
  call: ContactFacts;
  attentionAt: string;
}

/** Agent and customer talk. */
export interface Connected extends Omit<Admitted, 'admittedAt'> {
  phase: 'connected';
  admittedAt?: string;
  since: string;
  call: ContactFacts;
  attentionAt: string;
}

export interface Ended extends Partial<Admitted> {
  phase: 'ended';
  call?: ContactFacts;
  endedAt: string;
  outcome: Outcome;
  /** Missed, and taken off the list of missed ones: by an agent, or because the customer called in. */
  dismissed?: { at: string; by?: Agent };
  /** Present while something of it may still be in Connect: that is stopped, and then this is taken away. */
  attentionAt?: string;
}

export type Phase = Pending | Dispatching | HandingOff | Waiting | Holding | Connected | Ended;
export type PhaseName = Phase['phase'];

export type CallbackRequest = Click | Promised;
/** A click is never pending, and what is promised is never placed in legacy mode. */
export type Callback = (Click & Exclude<Phase, Pending>) | (Promised & Exclude<Phase, Dispatching | Holding>);
export type CallbackIn<P extends Phase> = Extract<Callback, P>;

export function isPromised<C extends CallbackRequest>(callback: C): callback is C & Promised {
  return callback.origin !== 'click';
}
