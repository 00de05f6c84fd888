import { type Callback, isPromised } from '../../callbacks/domain/callback';
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
 * A callback that took a seat in the slot has it while it is promised for that queue and time. So a callback that is cancelled, moved, purged or
 * over gives its seat back by itself.
 */
export function standsInSlot(callback: Callback | undefined, slot: { queueId: string; startsAt: string; takenAt: string }, now: string): boolean {
  if (callback?.phase === 'ended') return false;
  if (now < plusSeconds(slot.takenAt, TAKING_SECONDS)) return true;
  return callback !== undefined && isPromised(callback) && callback.queueId === slot.queueId && callback.dueAt === slot.startsAt;
}
