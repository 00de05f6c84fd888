import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueWait } from '../../queues/ports/queue-wait';
import { outlookOf, type TurnOutlook } from '../domain/turn-rule';

export interface OutlookNeeds {
  wait: QueueWait;
  queues: ReadonlyMap<string, QueuePolicy>;
  offers: ReadonlyMap<string, Pick<OfferPolicy, 'assumedHandleSeconds'>>;
}

export type ReadOutlook = (queueId: string) => Promise<TurnOutlook>;

/** Reads the load of a queue and its twin, for one turn. */
export function createReadOutlook({ wait, queues, offers }: OutlookNeeds): ReadOutlook {
  return async (queueId) => {
    const twinQueueId = queues.get(queueId)?.twinQueueId;
    const both = [queueId, ...(twinQueueId === undefined ? [] : [twinQueueId])];
    const [loads, measured] = await Promise.all([wait.loadOf(both), wait.handleSecondsOf(both)]);
    const waiting = [...loads.values()].reduce((sum, { contactsInQueue, contactsScheduled }) => sum + contactsInQueue + contactsScheduled, 0);
    const [oldestSince] = [...loads.values()].flatMap((load) => load.oldestSince ?? []).sort();
    const { agentsStaffed, agentsAvailable } = loads.get(queueId)!;
    const handleSeconds = measured ?? offers.get(queueId)!.assumedHandleSeconds;
    return outlookOf({ agentsStaffed, agentsAvailable, waiting, handleSeconds, ...(oldestSince && { oldestSince }) });
  };
}
