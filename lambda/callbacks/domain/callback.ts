import type { Agent } from '../../agents/domain/agent';
import type { Admitted, Answered, Attempt, Line } from './attempt';
import type { Click, Promised } from './callback-request';
import type { Outcome } from './outcome';

/** Promised, and waiting for its time; or due, and on the way to Connect: the handoff flow has not asked yet whether it may make it. */
export interface Pending {
  phase: 'pending';
  attempt: Attempt;
  checkAt: string;
}

/** Clicks only. Written; the call to our own number (legacy: to the customer) is being placed. */
export interface Dispatching {
  phase: 'dispatching';
  attempt: Attempt & { dials: number };
  checkAt: string;
}

/**
 * Promised ones only, where customers come first. It is written before the call is placed: the customer's phone rings, or may ring, as Connect has not said yet; or whoever answered is to prove to be
 * a person.
 */
export interface Calling {
  phase: 'calling';
  attempt: Attempt & { line: Line; customerFirst: true; dials: number; dialledAs: number; dialledAt: string };
  checkAt: string;
}

export interface HandingOff {
  phase: 'handing-off';
  attempt: Admitted;
  checkAt: string;
}

/** The callback stands in its line. */
export interface Waiting {
  phase: 'waiting';
  attempt: Admitted;
  checkAt: string;
}

/** Legacy only: the customer answered and holds for the agent. */
export interface Holding {
  phase: 'holding';
  attempt: Answered;
  checkAt: string;
}

/** The agent is on the line with whoever answered. */
export interface Connected {
  phase: 'connected';
  attempt: Answered;
  checkAt: string;
}

export interface Ended {
  phase: 'ended';
  /** The last one. */
  attempt: Attempt;
  endedAt: string;
  outcome: Outcome;
  /** The customer was promised another since: what is still said of this one is recorded, and nothing is done for it. */
  replaced?: true;
  /** Missed, and taken off the list of missed ones: by an agent, because the customer is promised another at the number that they showed, or because they called in. */
  dismissed?: { at: string; by?: Agent; promisedAgain?: true };
  /** Present while something of it may still be in Connect: that is stopped, and then this is taken away. */
  checkAt?: string;
}

type Phase = Pending | Dispatching | Calling | HandingOff | Waiting | Holding | Connected | Ended;
export type PhaseName = Phase['phase'];

/** A click is never pending, nor its customer called before its agent; and what is promised is never placed in legacy mode. */
export type Callback = (Click & Exclude<Phase, Pending | Calling>) | (Promised & Exclude<Phase, Dispatching | Holding>);
export type CallbackIn<P extends Phase> = Extract<Callback, P>;

/** Another callback took the customer's place since: this one is found by its id alone. */
export function isReplaced(callback: Callback): boolean {
  return callback.phase === 'ended' && callback.replaced === true;
}
