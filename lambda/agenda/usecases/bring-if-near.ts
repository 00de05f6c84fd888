import { isNear } from '../../callbacks/domain/is-near';
import { POLICY } from '../../callbacks/domain/policy';
import type { BringIfNear } from '../../callbacks/ports/bring-if-near';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { DispatchCursorStore, DispatchQueue } from '../ports/dispatch';
import { messageFor } from './message-chain';

export interface BringPorts {
  clock: Clock;
  dispatch: DispatchQueue;
  cursor: DispatchCursorStore;
  /** Pace of the scheduled lane. */
  secondsPerCall: number;
}

/** At the next start that the lane has free, and not before its time. One that is to be taken out of its line needs no start. */
export function createBringIfNear({ clock, dispatch, cursor, secondsPerCall }: BringPorts): BringIfNear {
  return async (callback) => {
    const now = clock.now();
    if (callback.phase === 'waiting' && callback.attempt.withdrawal) return dispatch.send([{ message: messageFor(callback), at: callback.checkAt }]);
    if (callback.phase !== 'pending' || !isNear(callback, { now, policy: POLICY })) return;
    const start = await cursor.reserveStart({ now, secondsPerCall, queueId: callback.queueId });
    const at = start > callback.checkAt ? start : callback.checkAt;
    await dispatch.send([{ message: messageFor(callback), at }]);
  };
}
