import type { DueKey } from '../../agenda/ports/agenda';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';

/** Callbacks that a colleague took over, by the agent whose they were. What becomes of them does not take them off. */
export interface TakenOverList {
  /** To be done before it is taken over: an entry of one that was not does no harm. Repeated, it changes nothing. */
  add(userId: string, callback: Promised): Promise<void>;
  /** Those that were due after `after` when they were taken over, in order, `limit` at most. One that cannot be found any more is left out. */
  of(userId: string, range: { after: DueKey; limit: number }): Promise<{ entries: { dueKey: DueKey; callback: Callback }[]; isLast: boolean }>;
}
