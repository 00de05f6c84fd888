import type { Callback } from '../callback/callback';
import { isPromised } from '../callback/callback';
import { plusSeconds } from '../callback/instant';

/**
 * A place is taken before the callback is written, or moved there: whoever looks in between must not find it empty. No function
 * lives longer than this after it took one.
 */
export const TAKING_SECONDS = 60;

/** What the book of places knows a slot by. */
export function slotPlace(queueId: string, startsAt: string): string {
  return `slot#${queueId}#${startsAt}`;
}

/**
 * Whether a callback that took a place in the slot has it still: while it is owed for that time. So what is cancelled, moved, purged or
 * over gives its place back by itself.
 */
export function standsInSlot(callback: Callback | undefined, slot: { startsAt: string; takenAt: string }, now: string): boolean {
  if (callback?.phase === 'ended') return false;
  if (now < plusSeconds(slot.takenAt, TAKING_SECONDS)) return true;
  return callback !== undefined && isPromised(callback) && callback.dueAt === slot.startsAt;
}
