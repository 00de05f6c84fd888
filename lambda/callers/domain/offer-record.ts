import type { OfferLimit } from './decide-offer';

/** A step of the flow that offers callbacks, as operators look it up: what its caller was offered or chose, and why no more. */
export interface OfferRecord {
  /** The caller's own. */
  contactId: string;
  queueId: string;
  /** As Connect shows the caller; empty where it shows nothing. */
  number: string;
  step: 'offer' | 'accept' | 'book';
  answer: string;
  reason: string;
  /** The limits that keep callbacks back, or one kind of them. */
  limits: readonly string[];
  /** The step is counted as this. */
  kind: OfferKindCounted;
}

type OfferKindCounted = /** Something was offered. */ 'offered' | /** Nothing was, for this reason. */ OfferLimit | 'queue-not-set-up' | 'accepted' | 'slot' | /** Chosen, and could not be kept. */ 'not-kept';
