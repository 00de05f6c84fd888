/** What the operator decided for one source queue. */
export interface QueuePolicy {
  /** The source queue. */
  queueId: string;
  /** Its twin: where its callbacks wait for an agent, ahead of every inbound queue. */
  twinQueueId: string;
  name: string;
  /** What its customers see, E.164. Undefined: the outbound caller id of the queue decides. */
  callerId?: string;
  /** How far ahead a callback may be promised, in hours: 1 to 720. */
  aheadAtMostHours: number;
  /** How far ahead one may be kept for its own agent, in hours: 1 to 720. */
  ownedAtMostHours: number;
  /** Attempts after the first. */
  retries: number;
  /** From a failed attempt to the next one, in minutes. */
  retryMinutes: number;
  /** How long a busy owner is waited for before the agents of the queue may take it, in minutes. */
  ownerPatienceMinutes: number;
  /** From the due time to the purge, in minutes. */
  purgeMinutes: number;
  /** Callbacks that may stand in one line (an agent's own, or the twin queue) at a time. */
  queuedAtMost: number | 'unlimited';
}
