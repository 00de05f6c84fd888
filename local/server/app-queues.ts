import type { LabAppQueue } from '../lab-types';
import type { Stage } from '../stage';

/** The queues that the company's app may ask of: those that take callbacks. The stack lists them with their twins, `source=twin,…`. */
export function appQueues({ emulator, stack, customerApi }: Stage): LabAppQueue[] {
  if (!customerApi) return [];
  const { queues } = emulator.connect.centre.store;
  const ids = (stack.outputs.CallbackQueues ?? '').split(',').map((pair) => pair.split('=')[0]!);
  return ids.filter((id) => id !== '').map((id) => ({ id, name: queues.get(id)?.name ?? id }));
}
