import { localTimeOf } from '../../domain/calendar/local-time';
import type { QueuePolicy } from '../../domain/queue-policy';
import type { Slot } from '../../domain/slots/slot-rules';
import type { WaitEstimate } from '../../domain/wait/estimate-wait';
import type { QueueSlots, QueueWaitView } from '../customer-api-types';

export function viewWait({ queueId, name }: QueuePolicy, estimate: WaitEstimate): QueueWaitView {
  const { basis, ahead, reason } = estimate;
  return {
    queue: { id: queueId, name },
    waitSeconds: estimate.seconds === 'unknown' ? null : estimate.seconds,
    basis,
    explanation: reason,
    ahead,
    ...(basis === 'handle-time' && { agentsStaffed: estimate.agentsStaffed, handleSeconds: estimate.handleTime.seconds, handleTime: estimate.handleTime.source }),
  };
}

export function viewSlots({ queueId, name }: QueuePolicy, { zone, slots }: { zone: string; slots: readonly Slot[] }): QueueSlots {
  return { queue: { id: queueId, name }, zone, slots: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, local: localTimeOf(startsAt, zone) })) };
}
