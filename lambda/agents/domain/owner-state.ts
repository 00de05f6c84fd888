/** How it is with the owner of a callback at its time. `unknown`: Connect did not say. */
export type OwnerState =
  /** Free, or free in a moment: may be offered it. */
  | 'takes'
  /** On a contact, or in wrap-up. */
  | 'busy'
  /** Logged out, on break, not routable, or serving the queue no longer. */
  | 'away'
  | 'unknown';
