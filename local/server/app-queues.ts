import type { LabAppQueue } from '../lab-types';
import { queuesOf } from '../stack-queues';
import type { Stage } from '../stage';

/** Returns the queues that the company's app may ask for: those that take callbacks. */
export function appQueues({ emulator, stack, customerApi }: Stage): LabAppQueue[] {
  if (!customerApi) return [];
  const { queues } = emulator.connect.centre.store;
  return queuesOf(stack).map(({ queueId: id }) => ({ id, name: queues.get(id)?.name ?? id }));
}
