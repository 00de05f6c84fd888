import type { ContactFacts } from './contact-facts';
import type { Outcome } from './outcome';

/** How the customer is reached: the agent's phone first (a queued callback), or, deprecated, the customer's. */
export type DialMode = 'queued-callback' | 'legacy';

export interface Agent {
  userId: string;
  /** User ARN, as the flow's "set working queue" takes it. */
  arn: string;
  username: string;
}

/** What is true of a callback in every state. All instants are ISO, UTC. */
export interface CallbackRequest {
  id: string;
  /** What there may be one open callback of at a time: here, one agent and one customer number. Opaque. */
  subject: string;
  /** Where the callback came from. */
  origin: 'click';
  mode: DialMode;
  agent: Agent;
  /** The customer's number, E.164. */
  number: string;
  comment?: string;
  /** The voicemail's contact. */
  relatedContactId?: string;
  requestedAt: string;
  /** Counts saves: what was decided on an older one is not saved. */
  version: number;
}

/** Written; the call to our own number (legacy: to the customer) is being placed. */
export interface Dispatching {
  phase: 'dispatching';
  /** Calls placed for it so far. */
  placements: number;
  /** Legacy only, where the placed call is the customer's: its contact. */
  handoffContactId?: string;
  attentionAt: string;
}

/** Our own number answered, and the handoff flow was allowed to make the callback on this contact, and on no other. */
export interface HandingOff {
  phase: 'handing-off';
  placements: number;
  handoffContactId: string;
  admittedAt: string;
  attentionAt: string;
}

/** The callback stands in the agent's queue. */
export interface Waiting {
  phase: 'waiting';
  handoffContactId: string;
  admittedAt: string;
  since: string;
  /** The contact that reaches the customer; absent until Connect told of it. */
  call?: ContactFacts;
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
export interface Connected {
  phase: 'connected';
  handoffContactId: string;
  admittedAt?: string;
  since: string;
  call: ContactFacts;
  attentionAt: string;
}

export interface Ended {
  phase: 'ended';
  handoffContactId?: string;
  admittedAt?: string;
  call?: ContactFacts;
  endedAt: string;
  outcome: Outcome;
  /** Present while something of it may still be in Connect: the sweep stops it and then takes this away. */
  attentionAt?: string;
}

export type Phase = Dispatching | HandingOff | Waiting | Holding | Connected | Ended;
export type PhaseName = Phase['phase'];

export type Callback = CallbackRequest & Phase;
export type CallbackIn<P extends Phase> = CallbackRequest & P;
