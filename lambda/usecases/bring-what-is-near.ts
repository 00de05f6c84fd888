import { isPromised, type Callback } from '../domain/callback/callback';
import type { CallbackStore } from '../ports/callback-store';
import type { Notices } from '../ports/surroundings';
import { sendWhenSoon, type SendPorts } from './send-when-soon';

export type NearPorts = SendPorts & { notices: Notices };

/**
 * A store for functions whose decisions put callbacks back on the list: what is due before the tick would come to it is sent from here.
 * That the message could not be sent does not undo the save: the sweep finds the callback overdue.
 */
export function bringWhatIsNear(store: CallbackStore, ports: NearPorts): CallbackStore {
  return {
    ...store,
    async save(next) {
      const result = await store.save(next);
      if (result !== 'overtaken') await bringIfNear(ports, result.saved);
      return result;
    },
  };
}

async function bringIfNear(ports: NearPorts, callback: Callback): Promise<void> {
  if (!isPromised(callback)) return;
  try {
    await sendWhenSoon(ports, callback);
  } catch (error) {
    ports.notices.failed('bring-when-near', callback.id, error);
  }
}
