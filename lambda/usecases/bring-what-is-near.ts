import { isPromised, type Callback } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import type { CallbackStore } from '../ports/callback-store';
import type { DispatchCursorStore, DispatchQueue } from '../ports/dispatch';
import type { Clock, Notices } from '../ports/surroundings';
import { TICK_AHEAD_SECONDS } from './dispatch-callback';

export interface NearPorts {
  dispatch: DispatchQueue;
  cursor: DispatchCursorStore;
  clock: Clock;
  notices: Notices;
  secondsPerCall: number;
}

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

/** Sends the message of a promised callback that is due within TICK_AHEAD_SECONDS. */
async function bringIfNear(ports: NearPorts, callback: Callback): Promise<void> {
  const now = ports.clock.now();
  if (!isPromised(callback) || callback.phase !== 'pending' || callback.attentionAt > plusSeconds(now, TICK_AHEAD_SECONDS)) return;
  try {
    const start = await ports.cursor.reserveStart(now, ports.secondsPerCall);
    const at = callback.attentionAt > start ? callback.attentionAt : start;
    await ports.dispatch.send([{ message: { subject: callback.subject, placement: 1 }, at }]);
  } catch (error) {
    ports.notices.failed('bring-when-near', callback.id, error);
  }
}
