import type { OfferLimit } from '../domain/offer/decide-offer';

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
  /** What keeps callbacks back, or one kind of them. */
  limits: readonly string[];
  /** What it is counted as. */
  kind: OfferKindCounted;
}

export type OfferKindCounted = /** Something was offered. */ 'offered' | /** Nothing was, for this reason. */ OfferLimit | 'queue-not-set-up' | 'accepted' | 'slot' | /** Chosen, and could not be kept. */ 'not-kept';

export interface OfferNotices {
  offered(record: OfferRecord): void;
}
