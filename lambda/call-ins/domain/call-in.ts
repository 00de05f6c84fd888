/** The app on the customer's device is told here. Absent: the app asks for itself. */
export type PushTarget =
  /** Amazon SNS mobile push: the ARN of the device's platform endpoint. */
  | { endpointArn: string }
  /** A web address of the app's own server, by the id that the operator gave it. */
  | { webhookId: string };

/** A customer who is going to call us, so that they are expected when they do. All instants are ISO, UTC. */
interface Request {
  /** Uniqueness key: one open call-in per customer. A digest. */
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
  /** The app gave these facts about the customer. The agent sees them. */
  context?: Record<string, string>;
  requestedAt: string;
  /** Its place in the order: when it was first asked for. Asking again does not move it. */
  inLineSince: string;
  /** From here on it matches no call and is removed: its purge time, or the end of the business day. */
  purgeAt: string;
  /** Counts saves. A decision on an older version is not saved. */
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
  checkAt: string;
}

/** The customer has the number to call, and is let through to the queue when they do. */
export interface Expected {
  phase: 'expected';
  expectedAt: string;
  /** Keyed digest of the access code; absent: the customer's number is enough. */
  codeDigest?: string;
  /** From here on nobody is expected any more. */
  callUntil: string;
  checkAt: string;
}

/** It left the line unused. Kept until its purge, so that the app can be told why; it matches no call. */
export interface Expired {
  phase: 'expired';
  expiredAt: string;
  because: Expiry;
  checkAt: string;
}

export const EXPIRIES = [/** Nobody accepted in time. */ 'not-accepted', /** Accepted, but nobody called in time. */ 'not-called', /** The device cannot be told. */ 'not-reachable'] as const;
export type Expiry = (typeof EXPIRIES)[number];

export interface Ended {
  phase: 'ended';
  endedAt: string;
  outcome: CallInOutcome;
  /** The call that it matched: this one and no other. */
  contactId?: string;
}

export const CALL_IN_OUTCOMES = ['matched', 'cancelled', 'purged', /** Its customer asked for another one instead. */ 'replaced'] as const;
export type CallInOutcome = (typeof CALL_IN_OUTCOMES)[number];

export type CallInPhase = Queued | Ready | Expected | Expired | Ended;
export type CallInRequest = Request;
export type CallIn = Request & CallInPhase;
export type CallInIn<P extends CallInPhase> = Request & P;
