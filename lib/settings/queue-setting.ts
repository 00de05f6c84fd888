/** A queue of the instance whose callers may be promised a callback: the source queue. The stack makes it a twin, in which its callbacks wait for an agent. */
export interface CallbackQueueSetting {
  /** What agents choose it by, and part of its twin's name: 1 to 60 characters. A changed name renames the twin. */
  name: string;
  /** `<instance ARN>/queue/<id>`. The queue itself is left as it is: its agents and opening hours count for its callbacks too. */
  arn: string;
  /** What its customers see: a number claimed on the instance, by ARN and in E.164. Default: the `callerId` of all. */
  callerId?: { arn: string; number: string };
  /** The flow that runs when the customer of a callback has answered, before the agent is joined. Default: `{ kind: 'silent' }`. */
  outboundWhisper?: OutboundWhisperSetting;
  /** How far ahead a callback may be promised, in hours, 1 to 720 (30 days). Default: 720. */
  aheadAtMostHours?: number;
  /** How far ahead an agent may keep a callback for themself, in hours, 1 to 720. Default: 168 (a week). */
  ownedAtMostHours?: number;
  /** Attempts after the first one that failed, 0 to 20. Default: 3. */
  retries?: number;
  /** From a failed attempt to the next one, in minutes, 2 to 1440; later where the queue is closed then. Less than `purgeMinutes`. Default: 30. */
  retryMinutes?: number;
  /** How long a busy agent is waited for whose callback it is, in minutes, 1 to 60; then any agent of the queue is offered it. Default: 5. */
  ownerPatienceMinutes?: number;
  /**
   * From the due time to the moment at which nobody calls any more, in minutes, 10 to 10,080 (a week). The end of the queue's business day, if
   * earlier: hours that go on over midnight end it when they close, and a queue that never closes has none. Default: 480.
   */
  purgeMinutes?: number;
  /**
   * How many callbacks may wait at a time for one agent, or for the queue's agents together: 1 to 25, or `'unlimited'`. The next one goes to
   * the list of missed callbacks where an agent promised it; callers' and apps' wait for a place, as those customers were told that they will
   * be called. Who is being called already is not counted. An agent's own queue in Connect takes 10 at most (amazon-connect-admin-guide, service limits). Default: 2.
   */
  queuedAtMost?: number | 'unlimited';
  /** When callers who wait in the queue are offered a callback. */
  offer?: {
    /** While the estimated wait is longer than this, in seconds, 0 to 86,400; or `'never'`. Default: `'never'`. */
    aboveSeconds?: number | 'never';
    /** How long a contact is taken to keep its agent while too few were handled to measure it, in seconds, 10 to 7200. Default: 300. */
    assumedHandleSeconds?: number;
  };
  /** The times that customers may choose to be called at. Default: none; then they are called as soon as an agent is free. */
  slots?: SlotSetting;
}

/**
 * What the twin queue has as its outbound whisper flow. A callback that an agent keeps for themself waits in the agent's own queue, which has no
 * such setting, and one that a caller takes while waiting stands in the source queue: those run the flow of another queue (docs/flow-designer).
 */
export type OutboundWhisperSetting =
  /** The customer hears nothing; the call is not recorded by us. */
  | { kind: 'silent' }
  /**
   * The customer is told that the call is recorded (`outbound-recorded` of the wording), and then agent and customer are. Where that cannot be said,
   * nothing is recorded. Needs call recordings turned on for the instance (Connect console, Data storage). Whether telling is enough is for your counsel.
   */
  | { kind: 'recorded' }
  /** A flow of your own, of type Outbound whisper, by `<instance ARN>/contact-flow/<id>`. It has to set the caller id itself, where that is not the queue's. */
  | { kind: 'own'; arn: string };

/** Cuts the opening hours of a queue into slots. */
export interface SlotSetting {
  /** From one slot to the next, in minutes, 5 to 240. Default: 30. */
  lengthMinutes?: number;
  /**
   * Customers who may choose the same slot, 1 to 100: as many as the agents of the queue can call in its time beside their other work. They stand in
   * line together, so it may not be more than the `queuedAtMost` of the queue.
   */
  capacity: number;
  /** How long before its start a slot is last offered, in minutes, 0 to 10,080. Default: 60. */
  leadMinutes?: number;
  /** Days after today whose slots are offered, 1 to 30. Default: 7. */
  daysAhead?: number;
}
