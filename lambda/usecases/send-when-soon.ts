import type { Callback, Promised } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import type { DispatchCursorStore, DispatchQueue } from '../ports/dispatch';
import type { Clock } from '../ports/surroundings';
import { TICK_AHEAD_SECONDS } from './dispatch-callback';

export interface SendPorts {
  clock: Clock;
  dispatch: DispatchQueue;
  cursor: DispatchCursorStore;
  /** Pace of the scheduled lane. */
  secondsPerCall: number;
}

/** The tick may have passed the place of one that is due so soon: it is sent from here, at the next start that the lane has free. */
export async function sendWhenSoon({ clock, dispatch, cursor, secondsPerCall }: SendPorts, callback: Callback & Promised): Promise<void> {
  const now = clock.now();
  if (callback.phase !== 'pending' || callback.attentionAt > plusSeconds(now, TICK_AHEAD_SECONDS)) return;
  const start = await cursor.reserveStart(now, secondsPerCall);
  const at = start > callback.attentionAt ? start : callback.attentionAt;
  await dispatch.send([{ message: { subject: callback.subject, placement: 1 }, at }]);
}
