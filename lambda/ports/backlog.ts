/** What comes before the callers of a queue, or will, and is not in Connect yet. */
export interface QueueBacklog {
  /** Callbacks that are due and not dispatched, the newest hundred at most. */
  due: number;
  /** Customers who announced their call for their turn, and have not called yet; a hundred at most. */
  announced: number;
  /** When further callbacks fall due, the next hundred at most: ISO instants in order. */
  comingUp: readonly string[];
}

export interface Backlog {
  /** At most 10 s old. */
  of(queueId: string): Promise<QueueBacklog>;
}
