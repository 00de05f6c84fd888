/** `source` of every event. */
export const EVENT_SOURCE = 'dialback';
/** `version` of every event. */
export const EVENT_VERSION = 1;

/** One fact, as it is published. */
export interface OutgoingEvent {
  /** Names the fact: a repeat has the same. */
  id: string;
  /** `dialback.callback.asked`, … */
  name: string;
  /** ISO instant at which it happened. */
  at: string;
  detail: object;
}
