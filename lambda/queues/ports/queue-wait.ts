/** A queue as it stands now. */
export interface QueueLoad {
  contactsInQueue: number;
  /** Callbacks in Connect whose delay is not over. */
  contactsScheduled: number;
  agentsStaffed: number;
  agentsAvailable: number;
  /** Since when the one has waited who waits longest there, ISO instant. Absent: nobody waits. */
  oldestSince?: string;
}

export interface QueueWait {
  /** The seconds that Connect itself estimates for whoever came into the queue now, at most 10 s old; it does not say how. Undefined where it does not say. */
  estimateOf(queueId: string): Promise<number | undefined>;
  /** Returns the load of each queue, at most 10 s old. Standard queues only. */
  loadOf(queueIds: readonly string[]): Promise<ReadonlyMap<string, QueueLoad>>;
  /** How long contacts of these queues kept their agents in the last hours, at most 5 minutes old. Undefined when too few were handled to tell. */
  handleSecondsOf(queueIds: readonly string[]): Promise<number | undefined>;
}
