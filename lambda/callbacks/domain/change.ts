/** One field that was changed, in words for the journey: as it was, and as it is since then. */
export interface FieldChange {
  field: 'number' | 'queue' | 'owner' | 'time' | 'comment' | 'CRM record' | 'verified' | 'recording' | 'caller id' | 'customer’s zone';
  from?: string;
  to?: string;
}

/**
 * An agent, or the customer, changed it or asked to cancel it; or an agent opened it, to look at it first, or handed it back; or said that the call beside it, by
 * which it was over, did not reach the customer.
 */
export interface Change {
  at: string;
  /** A user name, or “The customer”. */
  by: string;
  how: 'edited' | 'cancelled' | 'claimed' | 'released' | 'reopened';
  fields?: FieldChange[];
  /** Cancelled: the reason, as they wrote it. */
  why?: string;
  /** Claimed: nobody else calls until then. */
  until?: string;
}
