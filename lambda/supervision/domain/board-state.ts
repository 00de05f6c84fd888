import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { isMissed } from '../../callbacks/domain/is-missed';
import { plusSeconds } from '../../ground/domain/instant';

/** How a supervisor sees a promised callback. */
export const BOARD_STATES = ['waiting', 'overdue', 'being-called', 'in-talk', 'missed'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** A callback is dialled within seconds of its time, or the queue is paused, or its line is full. */
const OVERDUE_SECONDS = 60;

/** Undefined: it is over, and nobody needs to see to it. */
export function boardStateOf(callback: Callback & Promised, now: string): BoardState | undefined {
  switch (callback.phase) {
    case 'ended':
      return isMissed(callback) && !callback.dismissed && !callback.replaced ? 'missed' : undefined;
    case 'connected':
      return 'in-talk';
    case 'calling':
    case 'handing-off':
    case 'waiting':
      return 'being-called';
    case 'pending':
      return plusSeconds(callback.dueAt, OVERDUE_SECONDS) <= now ? 'overdue' : 'waiting';
  }
}
