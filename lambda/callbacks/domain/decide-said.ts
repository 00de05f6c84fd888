import { plusSeconds } from '../../ground/domain/instant';
import { agentOfCall, answeredAttempt } from './agent-of-call';
import type { FailedAttempt } from './attempt';
import type { Callback, CallbackIn, Connected, Ended, Pending } from './callback';
import { isPromised, type Promised } from './callback-request';
import { conclude, end, LOOK_AGAIN_SECONDS } from './conclude';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { OutcomeSaid } from './event';
import { isMissed } from './is-missed';
import { isSayable } from './is-sayable';
import { isWorthRetrying, type OutcomeCode } from './outcome';
import type { Said } from './said';
import { settle } from './settled';
import { tellPromise } from './tell-promise';

/**
 * The agent who had the call says what came of it: while it lasts, or until the next day. Their last word counts. It may end what was to be tried
 * again, and bring back what was over.
 */
export function decideSaid(callback: Callback, { said, version }: OutcomeSaid, circumstances: Circumstances): FollowDecision {
  if (version !== undefined && version !== callback.version) return refuse('superseded', 'Somebody changed the callback since the agent read it.');
  const answered = answeredAttempt(callback);
  if (!answered) return refuse('not-answered', 'No call of it was answered.');
  if (agentOfCall(callback, answered) !== said.by.userId) return refuse('not-your-call', 'Another agent had the call.');
  // Who repeats it may have got no answer: what followed from it is told again. While the next call is on its way, they may mean that one, of which nothing was told yet.
  if (isSameWord(answered.said, said) && !isCalledAgain(callback)) return keep(callback, 'That was said already.', ...tellPromise(callback));
  if (!isSayable(callback, answered, circumstances.now)) return refuse('said-too-late', 'The call was over before yesterday.');
  if (isCalledAgain(callback)) return refuse('on-its-way', 'The next call is on its way already.');
  switch (callback.phase) {
    case 'connected':
      return saidInTalk(callback, said);
    case 'ended':
      return saidAfterwards(callback, said, circumstances);
    case 'pending':
      return saidBeforeNext(callback, said, circumstances);
  }
}

type BetweenCalls = Connected | Ended | Pending;

function isCalledAgain(callback: Callback): callback is Exclude<Callback, CallbackIn<BetweenCalls>> {
  return callback.phase !== 'connected' && callback.phase !== 'ended' && callback.phase !== 'pending';
}

function isSameWord(before: Said | undefined, { outcome, again }: Said): boolean {
  return before?.outcome.code === outcome.code && before.outcome.own === outcome.own && before.again?.dueAt === again?.dueAt;
}

function saidInTalk(callback: CallbackIn<Connected>, said: Said): FollowDecision {
  const told = { ...callback, attempt: { ...callback.attempt, said } };
  return change(told, `${said.outcome.sentence} That counts once the call is over.`, ...tellPromise(told));
}

/** A late word counts like an early one: what the customer's own call, or a later talk with them, has settled since, stays settled. */
function saidAfterwards(callback: CallbackIn<Ended>, said: Said, circumstances: Circumstances): FollowDecision {
  if (!callback.attempt.call?.connectedAt) return saidOfLastTalk(callback, said, circumstances) ?? saidOfEarlier(callback, said);
  const told = { ...callback, attempt: { ...callback.attempt, said } };
  if (isPromised(callback) && !callback.replaced && isWorthRetrying(said.outcome.code)) return conclude(told, said.outcome, circumstances);
  const next = { ...told, outcome: said.outcome };
  const effects = tellPromise(next);
  // Nobody looks at one that was replaced: should telling fail, the agent says it again.
  const isToTell = effects.length > 0 && !callback.replaced;
  return change({ ...next, ...(isToTell && { checkAt: plusSeconds(circumstances.now, LOOK_AGAIN_SECONDS) }) }, said.outcome.sentence, ...effects);
}

/** It was taken back, since this call was said to be none. Now it is said to have been one, and ended it; what took it back stands, should they say otherwise again. Undefined: that is not so. */
function saidOfLastTalk(callback: CallbackIn<Ended>, said: Said, circumstances: Circumstances): FollowDecision | undefined {
  const { code } = callback.outcome;
  if (!isPromised(callback) || callback.replaced || isWorthRetrying(said.outcome.code) || !isStandingEnd(code)) return undefined;
  const last = callback.attempts.at(-1);
  if (!last?.call?.connectedAt) return undefined;
  return end(takenUpAgain(settle(callback, { at: callback.endedAt, why: code }), last, said), said.outcome, circumstances);
}

function isStandingEnd(code: OutcomeCode): code is 'cancelled' | 'customer-called-in' | 'answered-in-queue' {
  return code === 'cancelled' || code === 'customer-called-in' || code === 'answered-in-queue';
}

/** The attempts after that call reached nobody. Whose customer was reached before, or has another number, is not missed; to be called at another time, they are promised another. */
function saidOfEarlier(callback: CallbackIn<Ended>, said: Said): FollowDecision {
  if (!isPromised(callback) || said.again) return refuse('already-over', 'It went on after that call, and is over.');
  const last = answeredAttempt(callback) as FailedAttempt;
  const told = { ...callback, attempts: callback.attempts.map((attempt) => (attempt === last ? { ...last, said, outcome: said.outcome } : attempt)) };
  const isWrong = isWorthRetrying(said.outcome.code);
  if (!isMissed(callback) || callback.replaced) return change(told, said.outcome.sentence);
  if (!isWrong && !callback.dismissed) return change({ ...told, dismissed: { at: said.at, by: said.by } }, `${said.outcome.sentence} It is taken off the list of missed ones.`);
  if (!isWrong || callback.dismissed?.at !== last.said?.at) return change(told, said.outcome.sentence);
  const { dismissed: _settled, ...missed } = told;
  return change(missed, `${said.outcome.sentence} It is on the list of missed ones again.`);
}

/** The call before the next one: that may not be needed any more. What is to be tried again keeps its time, whatever the reason. */
function saidBeforeNext(callback: CallbackIn<Pending>, said: Said, circumstances: Circumstances): FollowDecision {
  const { calledNowBy } = callback.attempt;
  if (calledNowBy) return refuse('agent-has-it', `${calledNowBy.username} is calling the customer already.`);
  const last = answeredAttempt(callback) as FailedAttempt;
  const isRetryAlready = isWorthRetrying(said.outcome.code) && !said.again && !last.said?.again;
  if (isRetryAlready) {
    const attempts = callback.attempts.map((attempt) => (attempt === last ? { ...last, said, outcome: said.outcome } : attempt));
    return change({ ...callback, attempts }, `${said.outcome.sentence} The time of the next call stands.`);
  }
  const again = takenUpAgain(callback, last, said);
  // An attempt after it may have left a call in Connect, which nothing else stops if no other is made.
  if (!isWorthRetrying(said.outcome.code)) return end(again, said.outcome, circumstances);
  const { checkAt: _next, ...over } = again;
  return conclude({ ...over, phase: 'ended', endedAt: last.endedAt, outcome: said.outcome }, said.outcome, circumstances);
}

/** As it was when this attempt was over: the retry that it cost is given back, and a time that the customer named is none any more. */
function takenUpAgain<C extends CallbackIn<Pending | Ended> & Promised>(callback: C, last: FailedAttempt, said: Said): C {
  const { endedAt, outcome: _was, free, ...attempt } = last;
  const attempts = callback.attempts.filter((one) => one !== last);
  const dueAt = last.said?.again ? endedAt : callback.dueAt;
  return { ...callback, dueAt, attempts, retriesLeft: callback.retriesLeft + (free ? 0 : 1), attempt: { ...attempt, said, failedAt: endedAt } };
}
