import { plusSeconds, secondsBetween } from '../../ground/domain/instant';

/** Starts that were taken before those that ticks had given. */
export interface OutOfTurn {
  /** The next one may be taken from here on. Empty at first. */
  at: string;
  /** The queue that took the last one. */
  by: string;
  /** The queue that took the last start in turn. */
  inTurnBy: string;
  /** How many were taken so far: a tick gives so many less. */
  lent: number;
}

/** The lane as it is: what ticks have given without a gap, and what was reserved. */
export interface LaneInUse {
  busyFrom: string;
  busyUntil: string;
  soonStartAt: string;
  outOfTurn: OutOfTurn;
  /** Queues of which more is due than the lane has started. */
  behind: Readonly<Record<string, unknown>>;
}

export interface SoonAsk {
  now: string;
  secondsPerCall: number;
  /** The queue of the callback. */
  queueId: string;
}

/** A start, and the lane once it is taken. */
export interface SoonStart {
  start: string;
  lane: Pick<LaneInUse, 'soonStartAt' | 'outOfTurn'>;
}

/** A callback that waits no longer than this waits for its turn. */
const PROMPT_SECONDS = 1;
/** From one start out of turn to the next, over all queues: a quarter of a call a second, of what the account leaves beside the lane. */
const OUT_OF_TURN_SECONDS = 4;

/**
 * The first start from now on that keeps the rate: not where ticks have given theirs already, and after whatever was reserved before. Where others have
 * filled the lane ahead, a queue that asks now and then need not wait for all of them: it gets a start out of turn, and the lane gives one less later. A
 * queue that filled the lane itself waits: nobody passes callbacks of the same queue.
 */
export function nextSoonStart(lane: LaneInUse, { now, secondsPerCall, queueId }: SoonAsk): SoonStart {
  const { soonStartAt, outOfTurn, behind } = lane;
  const inTurn = startInTurn(lane, now, secondsPerCall);
  const passing = outOfTurn.at > now ? outOfTurn.at : now;
  const isOwnRush = queueId in behind || (soonStartAt > now && outOfTurn.inTurnBy === queueId);
  const mayPass = !isOwnRush && (passing === now || (outOfTurn.by !== queueId && secondsBetween(now, passing) <= OUT_OF_TURN_SECONDS));
  if (secondsBetween(now, inTurn) <= PROMPT_SECONDS || passing >= inTurn || !mayPass) return { start: inTurn, lane: { soonStartAt: plusSeconds(inTurn, secondsPerCall), outOfTurn: { ...outOfTurn, inTurnBy: queueId } } };
  const taken = { ...outOfTurn, at: plusSeconds(passing, OUT_OF_TURN_SECONDS), by: queueId, lent: outOfTurn.lent + 1 };
  return { start: passing, lane: { soonStartAt: soonStartAt > now ? plusSeconds(soonStartAt, secondsPerCall) : soonStartAt, outOfTurn: taken } };
}

function startInTurn({ busyFrom, busyUntil, soonStartAt }: LaneInUse, now: string, secondsPerCall: number): string {
  const free = soonStartAt > now ? soonStartAt : now;
  const isInBusyStretch = plusSeconds(free, secondsPerCall) > busyFrom && free < busyUntil;
  return isInBusyStretch ? busyUntil : free;
}
