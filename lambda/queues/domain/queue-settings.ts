import type { OfferPolicy } from './offer-policy';
import type { QueuePolicy } from './queue-policy';

/** Everything that functions know of one queue from the operator's settings. */
export type QueueSettings = QueuePolicy & Pick<OfferPolicy, 'offerAboveSeconds' | 'assumedHandleSeconds' | 'tellsWait' | 'slots'>;

/** A queue that was taken out of the settings, as they were then. */
export type LeavingQueue = QueueSettings & {
  /** ISO instant of the deploy that took it out. */
  leftAt: string;
};

/** A queue out of the settings goes on with what was promised. It offers nothing more, and its callbacks wait in the queue itself, because its twin goes. */
export function whileLeaving({ slots: _slots, leftAt: _leftAt, ...queue }: LeavingQueue): QueueSettings {
  return { ...queue, twinQueueId: queue.queueId, offerAboveSeconds: 'never', leaving: true };
}
