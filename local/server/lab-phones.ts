import type { LabAppQueue, LabPhone } from '../lab-types';
import type { Stage } from '../stage';

/** Every outside phone. The app on a phone registered its device under the phone's number. */
export function labPhones({ emulator, console }: Stage): LabPhone[] {
  const pushes = emulator.sns.endpoints.pushes();
  return console.phones().map((phone) => {
    const view = phone.view();
    return { ...view, pushes: pushes.filter(({ token }) => token === view.number).map(({ at, message }) => ({ at, payload: message })) };
  });
}

/** The queues that take callbacks: the stack lists them with their twins, `source=twin,…`. */
export function appQueues({ emulator, stack, customerApi }: Stage): LabAppQueue[] {
  if (!customerApi) return [];
  const { queues } = emulator.connect.centre.store;
  const ids = (stack.outputs.CallbackQueues ?? '').split(',').map((pair) => pair.split('=')[0]!);
  return ids.filter((id) => id !== '').map((id) => ({ id, name: queues.get(id)?.name ?? id }));
}
