import { nextOpenAt } from '../calendar/opening-hours';
import { isPromised, isTakenBack, type Attempt, type Callback, type Ended, type Pending, type Promised, type TakenBack } from './callback';
import { change, type Circumstances, type Decision, type Effect } from './decision';
import { plusSeconds } from './instant';
import { isWorthRetrying, mayLeaveCall, outcome, type Outcome, type OutcomeCode } from './outcome';
import { requestOf } from './request-of';
import { rootOf, wayOf } from './way';

/** An attempt is over: what was promised is tried again where that can help, everything else ends. */
export function conclude(callback: Callback, how: OutcomeCode | Outcome, circumstances: Circumstances): Decision {
  const concluded = typeof how === 'string' ? outcome(how) : how;
  const takenBack = takenBackAs(callback);
  if (takenBack && isWorthRetrying(concluded.code)) return end(callback, takenBack, circumstances);
  return relist(callback, concluded, circumstances) ?? end(callback, concluded, circumstances);
}

/** It was to be taken back when its attempt failed by itself: what is taken back is not tried again. */
function takenBackAs(callback: Callback): TakenBack | undefined {
  const withdrawal = 'withdrawal' in callback ? callback.withdrawal : undefined;
  return isTakenBack(withdrawal) ? withdrawal : undefined;
}

export function end(callback: Callback, how: OutcomeCode | Outcome, { now }: Pick<Circumstances, 'now'>): Decision {
  const ended = typeof how === 'string' ? outcome(how) : how;
  const way = wayOf(callback);
  const stops = stopsOf(callback, ended);
  const phase: Ended = {
    phase: 'ended',
    ...way,
    endedAt: way.call?.disconnectedAt ?? now,
    outcome: ended,
    // Connect may show what it adds a moment after the end: looked at once more.
    ...(stops.length > 0 && { attentionAt: plusSeconds(now, 60) }),
  };
  const releases: Effect[] = isPromised(callback) ? [] : [{ type: 'release-agent', when: 'ended' }];
  return change({ ...requestOf(callback), ...phase } as Callback, ended.sentence, ...releases, ...stops);
}

/** Back on the list, with the same owner and queue; undefined where that cannot help, or would be at the purge or after it. */
function relist(callback: Callback, failed: Outcome, circumstances: Circumstances): Decision | undefined {
  if (!isPromised(callback) || callback.phase === 'ended' || !isWorthRetrying(failed.code)) return undefined;
  const again = standingTime(callback, circumstances) ?? retryOf(callback, circumstances);
  if (!again || again.dueAt >= callback.purgeAt) return undefined;
  const { dueAt, retriesLeft, told } = again;
  const attempts = [...callback.attempts, attemptOf(callback, failed, circumstances)];
  const pending: Pending = { phase: 'pending', attentionAt: dueAt };
  return change({ ...requestOf(callback), dueAt, retriesLeft, attempts, ...pending }, `${failed.sentence} ${told}`, ...stopsOf(callback, failed));
}

type Again = Pick<Promised, 'dueAt' | 'retriesLeft'> & { told: string };

/** An agent called before the time: that attempt costs no retry. */
function standingTime(callback: Callback & Promised, { now }: Circumstances): Again | undefined {
  const { dueAt, retriesLeft } = callback;
  const wasExtra = 'calledNowBy' in callback && callback.calledNowBy !== undefined && dueAt > now;
  return wasExtra ? { dueAt, retriesLeft, told: 'The time that was set stands.' } : undefined;
}

/** One retry less, after the queue's pause and when it is open. Undefined when none is left, or the queue does not open within a month or is set up no more. */
function retryOf({ retriesLeft }: Promised, { now, queue, hours }: Circumstances): Again | undefined {
  if (!queue || retriesLeft === 0) return undefined;
  const soonest = plusSeconds(now, queue.retryMinutes * 60);
  const dueAt = hours ? nextOpenAt(hours, soonest) : soonest;
  if (dueAt === undefined) return undefined;
  const left = retriesLeft - 1;
  return { dueAt, retriesLeft: left, told: `It is tried again; ${left === 1 ? '1 retry is' : `${left} retries are`} left after that.` };
}

/** What is kept of an attempt for the journey. */
export function attemptOf(callback: Callback, failed: Outcome, { now }: Pick<Circumstances, 'now'>): Attempt {
  const way = wayOf(callback);
  return { ...way, endedAt: way.call?.disconnectedAt ?? now, outcome: failed };
}

/** What Connect may hold of it: a retry of its own after an attempt that an agent took, be it an earlier one, or a callback that shows too late. */
function stopsOf(callback: Callback, { code }: Outcome): Effect[] {
  const rootContactId = rootOf(callback);
  if (!rootContactId || callback.mode === 'legacy') return [];
  const { acceptedAt, customerAnsweredAt, connectedAt } = wayOf(callback).call ?? {};
  const rangInVain = acceptedAt !== undefined && customerAnsweredAt === undefined && connectedAt === undefined;
  const isLeft = mayLeaveCall(code) || callback.phase === 'pending' || rangInVain;
  return isLeft ? [{ type: 'stop-leftovers', rootContactId, last: false }] : [];
}
