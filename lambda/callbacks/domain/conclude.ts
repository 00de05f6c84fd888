import { plusSeconds } from '../../ground/domain/instant';
import { ALWAYS, areOpen, windowHoursOf } from '../../calendar/domain/calling-window';
import { nextCallingTime } from '../../queues/domain/calling-time';
import type { FailedAttempt } from './attempt';
import type { Callback, CallbackIn, Ended } from './callback';
import { isPromised, type Promised } from './callback-request';
import { rootOf, settledAttempt } from './current-attempt';
import { change, type Circumstances, type FollowDecision, type FollowEffect } from './decision';
import { keptOf } from './failed-attempts';
import { lateSecondsOf } from './lateness';
import { isInVain, isWorthRetrying, mayLeaveCall, type Outcome, outcome, type OutcomeCode } from './outcome';
import { notTakenOut } from './settled';
import { tellPromise } from './tell-promise';
import { isTakenBack, type TakenBack } from './withdrawal';

/** Something of it may be in Connect still, or was not told: the sweep sees to that after this. */
export const LOOK_AGAIN_SECONDS = 60;

/** An attempt is over. A promised callback is tried again where that can help; everything else ends. What the agent said of it counts, if anything. */
export function conclude(callback: Callback, how: OutcomeCode | Outcome, circumstances: Circumstances): FollowDecision {
  const concluded = callback.attempt.said?.outcome ?? (typeof how === 'string' ? outcome(how) : how);
  const { withdrawal, withdrawnAt } = callback.attempt;
  const known = notTakenOut(callback);
  if (isPromised(known) && isInVain(concluded.code)) {
    const [settled] = known.settledBy ?? [];
    if (settled) return notTriedAgain(known, { failed: concluded, ...settled }, circumstances);
    if (isTakenBack(withdrawal) && isWorthRetrying(concluded.code)) return notTriedAgain(callback as Callback & Promised, { failed: concluded, why: withdrawal, at: withdrawnAt }, circumstances);
  }
  return relist(known, concluded, circumstances) ?? end(known, concluded, circumstances);
}

interface TakenBackSince {
  failed: Outcome;
  why: TakenBack;
  at: string | undefined;
}

/** Its call failed by itself, whoever told of that first; and it was taken back, before that or since. It ends with the later of the two. */
function notTriedAgain(callback: Callback & Promised, { failed, why, at = '' }: TakenBackSince, circumstances: Circumstances): FollowDecision {
  const { now } = circumstances;
  const { call, customerFirst, admittedAt } = callback.attempt;
  // Of a customer who is called first, the flow tells more than Connect has shown yet: the phone was answered.
  const wasCalled = call !== undefined || (customerFirst && admittedAt !== undefined);
  if (!wasCalled) return end(callback, why, circumstances);
  const failedAt = call?.disconnectedAt ?? now;
  const attempts = keptOf([...callback.attempts, { ...failedAttempt(callback, failed, circumstances), free: true }]);
  const next = { ...reopened(callback), attempts, attempt: {} } as Callback & Promised;
  return over(next, endOf(callback, why), { now, endedAt: failedAt > at ? failedAt : at, stops: stopsOf(callback, failed) });
}

export function end(callback: Callback, how: OutcomeCode | Outcome, { now }: Pick<Circumstances, 'now'>): FollowDecision {
  const { call, withdrawal, withdrawnAt = '' } = callback.attempt;
  const ended = endOf(callback, how);
  const callOverAt = call?.disconnectedAt ?? now;
  const endedAt = ended.code === withdrawal && withdrawnAt > callOverAt ? withdrawnAt : callOverAt;
  return over(callback, ended, { now, endedAt, stops: stopsOf(callback, ended) });
}

function endOf({ attempt: { forbidden } }: Callback, how: OutcomeCode | Outcome): Outcome {
  if (how === 'not-allowed' && forbidden) return { ...outcome(how), sentence: forbidden };
  return typeof how === 'string' ? outcome(how) : how;
}

interface Over {
  now: string;
  endedAt: string;
  stops: FollowEffect[];
}

function over(callback: Callback, ended: Outcome, { now, endedAt, stops }: Over): FollowDecision {
  const { checkAt: _over, ...rest } = callback;
  const attempt = settledAttempt(callback.attempt);
  // Connect may show what it adds a moment after the end: looked at once more. So is what the promise beside it is told.
  const told = tellPromise({ ...rest, phase: 'ended', attempt, endedAt, outcome: ended });
  const checkAt = stops.length + told.length > 0 && { checkAt: plusSeconds(now, LOOK_AGAIN_SECONDS) };
  const next: Callback = { ...rest, phase: 'ended', attempt, endedAt, outcome: ended, ...checkAt };
  const releases: FollowEffect[] = isPromised(callback) || callback.mode === 'by-hand' ? [] : [{ type: 'release-agent', when: 'ended' }];
  return change(next, ended.sentence, ...releases, ...stops, ...told);
}

/** Back on the list, with the same owner and queue; undefined where that cannot help, or would be at the purge or after it. */
function relist(callback: Callback, failed: Outcome, circumstances: Circumstances): FollowDecision | undefined {
  if (!isPromised(callback) || !isWorthRetrying(failed.code)) return undefined;
  const plan = timeAskedFor(callback) ?? nextOfAll(callback, failed, circumstances) ?? standingTime(callback, circumstances) ?? retryOf(callback, circumstances);
  if (!plan) return undefined;
  const { told, reserved, ...times } = plan;
  const isFree = times.retriesLeft === callback.retriesLeft;
  const attempts = keptOf([...callback.attempts, { ...failedAttempt(callback, failed, circumstances), ...(isFree && { free: true as const }) }]);
  const next = { ...reopened(callback), ...times, attempts, phase: 'pending' as const, attempt: reserved ? { reserved } : {}, checkAt: times.dueAt };
  return change(next, `${failed.sentence} ${told}`, ...stopsOf(callback, failed));
}

/** Without what it had of its end: an agent said afterwards that the customer was not reached. */
function reopened(callback: Callback & Promised): Promised {
  const { endedAt: _endedAt, outcome: _outcome, dismissed: _dismissed, ...open } = callback as CallbackIn<Ended> & Promised;
  return open;
}

type RetryPlan = Pick<Promised, 'dueAt' | 'purgeAt' | 'retriesLeft'> & Partial<Pick<Promised, 'zone' | 'purgeAtLatest'>> & { told: string; reserved?: true };

/** The customer named another time: that is their wish, and costs no retry. */
function timeAskedFor({ attempt, retriesLeft }: Callback & Promised): RetryPlan | undefined {
  const { again } = attempt.said ?? {};
  return again && { ...again, retriesLeft, told: 'They are called at the time that they asked for.' };
}

/** They answered, and nobody was there: an agent is kept for them before they are called once more. That costs no retry, and they keep their place. */
function nextOfAll({ dueAt, purgeAt, retriesLeft }: Callback & Promised, { code }: Outcome, { now }: Circumstances): RetryPlan | undefined {
  if (code !== 'no-agent' || purgeAt <= now) return undefined;
  return { dueAt, purgeAt, retriesLeft, reserved: true, told: 'Their place in line is kept.' };
}

/** An agent called before the time: that attempt costs no retry. */
function standingTime(callback: Callback & Promised, { now }: Circumstances): RetryPlan | undefined {
  const { dueAt, purgeAt, retriesLeft } = callback;
  const wasExtra = callback.attempt.calledNowBy !== undefined && dueAt > now;
  return wasExtra ? { dueAt, purgeAt, retriesLeft, told: 'The time that was set stands.' } : undefined;
}

/** One retry less, after the queue's pause or when it opens next. Undefined when none is left, or would come before the purge, or the queue is set up no more. */
function retryOf({ number, customerZone, retriesLeft, purgeAt, purgeAtLatest = purgeAt }: Promised, { now, queue, hours }: Circumstances): RetryPlan | undefined {
  if (!queue || retriesLeft === 0) return undefined;
  const soonest = plusSeconds(now, queue.retryMinutes * 60);
  const windows = windowHoursOf(queue.windows ?? ALWAYS, { number, zone: customerZone });
  const time = nextCallingTime(soonest, { hours, windows, purgeAtLatest, leadMinutes: queue.lastPromiseMinutesBeforeClosing });
  if (!time) return undefined;
  const left = retriesLeft - 1;
  const when = time.dueAt === soonest ? '' : areOpen(windows, soonest) ? ' when its queue opens next' : ' when the customer may be called next';
  return { ...time, retriesLeft: left, told: `It is tried again${when}; ${left === 1 ? '1 retry is' : `${left} retries are`} left after that.` };
}

/** An attempt as it is kept for the journey. */
export function failedAttempt(callback: Callback, failed: Outcome, { now }: Pick<Circumstances, 'now'>): FailedAttempt {
  const { attempt } = callback;
  const lateSeconds = isPromised(callback) ? lateSecondsOf(attempt, callback.dueAt) : 0;
  return { ...settledAttempt(attempt), endedAt: attempt.call?.disconnectedAt ?? now, outcome: failed, ...(lateSeconds > 0 && { lateSeconds }) };
}

/** Connect may still hold something of it: a retry of its own after an attempt that an agent took, or a callback that shows too late. */
function stopsOf(callback: Callback, { code }: Outcome): FollowEffect[] {
  const rootContactId = rootOf(callback);
  if (!rootContactId || callback.mode !== 'queued-callback' || callback.attempt.customerFirst) return [];
  const { acceptedAt, customerAnsweredAt, connectedAt } = callback.attempt.call ?? {};
  const rangInVain = acceptedAt !== undefined && customerAnsweredAt === undefined && connectedAt === undefined;
  const isLeft = (mayLeaveCall(code) && connectedAt === undefined) || callback.phase === 'pending' || rangInVain;
  return isLeft ? [{ type: 'stop-leftovers', rootContactId, last: false }] : [];
}
