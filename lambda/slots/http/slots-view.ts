import { localTimeOf } from '../../calendar/domain/local-time';
import type { QueueSlots } from '../../http/customer-api-types';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Slot } from '../../queues/domain/slot-rules';

export function viewSlots({ queueId, name }: QueuePolicy, { zone, slots }: { zone: string; slots: readonly Slot[] }): QueueSlots {
  return { queue: { id: queueId, name }, zone, slots: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, local: localTimeOf(startsAt, zone) })) };
}
