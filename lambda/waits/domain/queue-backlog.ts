/** Callbacks and calls that come before the callers of a queue, or will, and are not in Connect yet. */
export interface QueueBacklog {
  /** Callbacks that are due and not dispatched, the newest hundred at most. */
  due: number;
  /** Customers who announced their call for their turn, and have not called yet; a hundred at most. */
  announced: number;
  /** The due times of further callbacks, the next hundred at most: ISO instants in order. */
  comingUp: readonly string[];
}
