import { type Decided, decisionsOf } from '../../ground/domain/decision';
import type { CallIn } from './call-in';
import type { CallInPolicy } from './policy';

/** Given at each decision. `now` is an ISO instant. */
export interface CallInCircumstances {
  now: string;
  policy: CallInPolicy;
}

export type CallInEvent =
  /** It is the first in its line, nobody in Connect waits longer, and an agent is free or about to be. */
  | { type: 'turn-came' }
  /** The app was told that it is its turn. */
  | { type: 'pushed' }
  /** The device or address takes no pushes: not now, and not later. */
  | { type: 'push-refused' }
  /** The customer wants to call now, and is given this code. Only its digest is kept. */
  | { type: 'accepted'; code: string; codeDigest: string }
  /** A call came in that may be this customer's. `shown`: what speaks for it. */
  | { type: 'called'; contactId: string; shown: 'number' | 'code' | 'wrong-code' }
  | { type: 'cancelled' }
  /** Its customer asks for another one: of the other kind, for another queue, or once more for a call at once. */
  | { type: 'replaced' }
  /** One of its moments has passed, or may have. */
  | { type: 'time-passed' };

/** Performed after `next` was saved, and safe to repeat. */
export type CallInEffect = /** Tell the app that it is its turn, until `pushExpiresAt`. */ { type: 'push-ready' } | /** Send number and code. */ { type: 'push-code'; code: string };

export type CallInRefusal =
  /** Not its turn yet: there is nothing to accept. */
  | 'not-ready'
  /** It left the line unused. */
  | 'expired'
  /** Cancelled, purged, or used by another call. */
  | 'over'
  /** Nobody of that number is expected now. */
  | 'not-expected'
  | 'code-needed'
  | 'code-wrong';

export type CallInDecision = Decided<CallIn, CallInEffect, CallInRefusal>;

export const { change, keep, refuse } = decisionsOf<CallIn, CallInEffect, CallInRefusal>();
