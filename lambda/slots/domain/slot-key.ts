import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import { plusSeconds } from '../../ground/domain/instant';

/**
 * A seat is taken before the callback is written, or moved there: whoever looks in between must not find it empty. No function
 * lives longer than this after it took one.
 */
const TAKING_SECONDS = 60;

/** The key of a slot's seats in the capacity book. */
export function slotKey(queueId: string, startsAt: string): string {
  return `slot#${queueId}#${startsAt}`;
}

/**
 * A callback that took a seat in the slot has it while it is promised for that queue and time, or is to be called again then once the talk is over. So a
 * callback that is cancelled, moved, purged or over gives its seat back by itself. One that took the seat after its end is about to be called again.
 */
export function standsInSlot(callback: Callback | undefined, slot: { queueId: string; startsAt: string; takenAt: string }, now: string): boolean {
  if (callback?.phase === 'ended' && callback.endedAt >= slot.takenAt) return false;
  if (now < plusSeconds(slot.takenAt, TAKING_SECONDS)) return true;
  if (callback === undefined || callback.phase === 'ended' || !isPromised(callback) || callback.queueId !== slot.queueId) return false;
  return callback.dueAt === slot.startsAt || callback.attempt.said?.again?.dueAt === slot.startsAt;
}
