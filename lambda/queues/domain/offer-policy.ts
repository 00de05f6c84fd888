import type { SlotRules } from './slot-rules';

/** The operator's rules for the callers of one source queue. */
export interface OfferPolicy {
  queueId: string;
  /** Callbacks are offered while the estimated wait is longer than this, in seconds, from 0. `never`: none are. */
  offerAboveSeconds: number | 'never';
  /** How long a contact is taken to keep an agent while too few were handled to measure it, in seconds. */
  assumedHandleSeconds: number;
  /** Callers hear the estimated wait before they are offered a callback. Absent: they do not. */
  tellsWait?: boolean;
  /** Nothing is promised for less than so many minutes before the queue closes. */
  lastPromiseMinutesBeforeClosing: number;
  /** Absent: customers choose no time here. */
  slots?: SlotRules;
}
