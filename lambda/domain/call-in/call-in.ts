/** Where the app on the customer's device is told. Absent: it asks for itself. */
export type PushTarget =
  /** Amazon SNS mobile push: the ARN of the device's platform endpoint. */
  | { endpointArn: string }
  /** A web address of the app's own server, by the id that the operator gave it. */
  | { webhookId: string };

/** A customer who is going to call us, so that they are expected when they do. All instants are ISO, UTC. */
interface Request {
  /** What there may be one open call-in of at a time: the customer. Opaque. */
  subject: string;
  id: string;
  /** Digest of the app and its customer who asked: nobody else may put a request in the place of an open one. */
  askedBy: string;
  /** `immediate`: they may call at once. `delayed`: when it is their turn, as if they had waited in the queue. */
  kind: 'immediate' | 'delayed';
  /** The customer's number, E.164. */
  number: string;
  /** The source queue that the call is for. */
  queueId: string;
  push?: PushTarget;
  /** What the app knew of the customer when they asked: shown to the agent. */
  context?: Record<string, string>;
  requestedAt: string;
  /** Its place in the order: when it was first asked for. Asking again does not move it. */
  inLineSince: string;
  /** From here on it matches no call and is removed: its purge time, or the end of the business day. */
  purgeAt: string;
  /** Counts saves: what was decided on an older one is not saved. */
  version: number;
}

/** Waits for its turn, in the order of `inLineSince`. */
export interface Queued {
  phase: 'queued';
}

/** It is its turn, and an agent is free or about to be: the app was told, or is being told. Nobody is expected to call yet. */
export interface Ready {
  phase: 'ready';
  readyAt: string;
  /** Told; absent: that is still to be tried. */
  pushedAt?: string;
  pushExpiresAt: string;
  attentionAt: string;
}

/** The customer has the number to call, and is let through to the queue when they do. */
export interface Expected {
  phase: 'expected';
  expectedAt: string;
  /** Keyed digest of the access code; absent: the customer's number is enough. */
  codeDigest?: string;
  /** From here on nobody is expected any more. */
  callUntil: string;
  attentionAt: string;
}

/** It left the line unused. Kept until its purge, so that the app can be told why; it matches no call. */
export interface Expired {
  phase: 'expired';
  expiredAt: string;
  because: Expiry;
  attentionAt: string;
}

export type Expiry = /** Nobody accepted in time. */ 'not-accepted' | /** Accepted, but nobody called in time. */ 'not-called' | /** The device cannot be told. */ 'not-reachable';

export interface Ended {
  phase: 'ended';
  endedAt: string;
  outcome: CallInOutcome;
  /** The call that it matched: this one and no other. */
  contactId?: string;
}

export type CallInOutcome = 'matched' | 'cancelled' | 'purged' | /** Its customer asked for another one instead. */ 'replaced';

export type CallInPhase = Queued | Ready | Expected | Expired | Ended;
export type CallInRequest = Request;
export type CallIn = Request & CallInPhase;
export type CallInIn<P extends CallInPhase> = Request & P;
