/** Nothing is placed while it lasts. */
export interface Pause {
  /** ISO instant. */
  since: string;
  /** The reason, as a sentence: agents and the log are told it. */
  why: string;
  /** `operator`: by the command. `dialback`: it stopped itself, because more calls were placed than may be in a minute. */
  by: 'operator' | 'dialback' | 'supervisor';
  /** User name of the supervisor. */
  who?: string;
}

export interface Pauses {
  /** Of everything: clicks and promised callbacks. */
  all?: Pause;
  /** Of the promised callbacks of a source queue, by its id. */
  queues: Readonly<Record<string, Pause>>;
}

/** @param queueId source queue of the promised callback; undefined: a click, which is of no queue */
export function pauseOf({ all, queues }: Pauses, queueId: string | undefined): Pause | undefined {
  return all ?? (queueId !== undefined && Object.hasOwn(queues, queueId) ? queues[queueId] : undefined);
}
