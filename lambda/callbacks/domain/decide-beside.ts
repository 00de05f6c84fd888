import { answeredAttempt } from './agent-of-call';
import { callBeside, callsBeside } from './call-beside';
import { type Callback, type CallbackIn, type Ended, isReplaced } from './callback';
import { isPromised, type Promised } from './callback-request';
import { withChange } from './changes';
import { end, failedAttempt } from './conclude';
import { isUnsure } from './customers-place';
import { change, type Circumstances, type FollowDecision, keep } from './decision';
import type { BesideEvent, BesideTold } from './event';
import { keptOf } from './failed-attempts';
import { isMissed } from './is-missed';
import { isTaken } from './next-check';
import { isWorthRetrying, outcome } from './outcome';
import { withdraw } from './withdraw';

/** What a call that an agent makes beside it means for a callback. Of a click it is known alone: its agent has their own reason to call. */
export function decideBeside(callback: Callback, event: BesideEvent, circumstances: Circumstances): FollowDecision {
  if (event.type === 'called-beside' && isReplaced(callback)) return keep(callback, 'Another callback keeps the customer’s place by now. The call is to be noted there.');
  if (!isPromised(callback)) return event.type === 'called-beside' ? callBeside(callback, event) : keep(callback, 'A click is nothing that the customer is owed.');
  if (event.type === 'called-beside') return isSettled(callback, circumstances) ? keep(callback, 'It is over.') : callBeside(callback, event);
  const known = withWord(callback, event);
  switch (event.news) {
    case 'talking':
      return hold(known, circumstances);
    case 'reached':
      return settle(known, event, circumstances);
    case 'not-reached':
      return unsettle(known, event, circumstances);
  }
}

/** What an agent said of a call by hand is kept where they said it. */
function withWord(callback: Callback & Promised, { click, said }: BesideTold): Callback & Promised {
  const calls = callback.calledBeside ? callsBeside(callback.calledBeside) : [];
  const isNews = said !== undefined && calls.some((call) => call.id === click && call.said?.at !== said.at);
  if (!isNews) return callback;
  const [last, ...earlier] = calls.map((call) => (call.id === click ? { ...call, said } : call));
  return { ...callback, calledBeside: { ...last!, ...(earlier.length > 0 && { earlier }) } };
}

function isSettled(callback: Callback & Promised, { now }: Circumstances): boolean {
  if (callback.phase !== 'ended') return false;
  const isToBeSeenTo = isMissed(callback) && callback.dismissed === undefined;
  return !isToBeSeenTo && !isUnsure(callback, now);
}

/** It must not ring the customer in the middle of that talk. What comes of the talk is not known yet: it is not given up. Who is called before an agent is on the line of this call too: nobody hangs up on them. */
function hold(callback: Callback & Promised, circumstances: Circumstances): FollowDecision {
  const mayHold = (callback.phase === 'handing-off' || callback.phase === 'waiting') && !callback.attempt.withdrawal && !callback.attempt.customerFirst && !isTaken(callback);
  if (!mayHold) return keep(callback, 'An agent talks to the customer by another call.');
  return takeOut(callback, 'called-beside', circumstances);
}

function takeOut(callback: Callback & Promised, withdrawal: 'called-beside' | 'reached-otherwise', circumstances: Circumstances): FollowDecision {
  const marked = { ...callback, attempt: { ...callback.attempt, withdrawal, withdrawnAt: circumstances.now } } as Callback;
  if (callback.attempt.customerFirst) return change(marked, 'The customer was reached by another call: if this one fails, they are not called again.');
  if (callback.phase === 'waiting') return withdraw(callback, withdrawal, circumstances);
  return change(marked, 'An agent talks to the customer by another call: it is taken out as soon as Connect has made it.');
}

function settle(callback: Callback & Promised, { click, by }: BesideTold, circumstances: Circumstances): FollowDecision {
  const { settledBy = [] } = callback;
  if (settledBy.some((talk) => talk.click === click)) return keep(callback, 'That talk is known already.');
  const at = circumstances.now;
  const settled = { ...callback, settledBy: [...settledBy, { at, why: 'reached-otherwise' as const, click }] };
  switch (settled.phase) {
    case 'pending':
      return end(settled, 'reached-otherwise', circumstances);
    case 'calling':
    case 'handing-off':
    case 'waiting':
      return takeOut(settled, 'reached-otherwise', circumstances);
    case 'connected':
      return keep(callback, 'The agent and the customer are on the line already.');
    case 'ended':
      if (isMissed(settled) && !settled.dismissed) return change({ ...settled, dismissed: { at, by } }, 'It was missed, and the customer was reached since: it is taken off the list of those.');
      return isSettled(callback, circumstances) ? keep(callback, 'It is over.') : change(settled, 'The customer was reached by another call since.');
  }
}

/** The agent of that call says that it was not the customer: unless another talk stands, the promise does. */
function unsettle(callback: Callback & Promised, { click, by }: BesideTold, circumstances: Circumstances): FollowDecision {
  const { settledBy = [], ...rest } = callback;
  const left = settledBy.filter((talk) => talk.click !== click);
  if (left.length === settledBy.length) return keep(callback, 'That call settled nothing.');
  const owed = { ...rest, ...(left.length > 0 && { settledBy: left }) } as Callback & Promised;
  const reason = 'The call beside it did not reach the customer after all.';
  const standing = left.at(-1);
  if (standing) {
    const isOutcome = owed.phase === 'ended' && owed.outcome.code === 'reached-otherwise';
    return change({ ...owed, ...(isOutcome && { outcome: outcome(standing.why) }) } as Callback, `${reason} Another talk with them stands, or a call of theirs.`);
  }
  if (owed.attempt.customerFirst && owed.attempt.withdrawal === 'reached-otherwise' && owed.phase !== 'ended') {
    const { withdrawal: _none, withdrawnAt: _since, ...attempt } = owed.attempt;
    return change({ ...owed, attempt } as Callback, reason);
  }
  if ((owed.phase === 'handing-off' || owed.phase === 'waiting') && owed.attempt.withdrawal === 'reached-otherwise') {
    return change({ ...owed, attempt: { ...owed.attempt, withdrawal: 'called-beside' } } as Callback, `${reason} It is called again once it is out of its line.`);
  }
  if (owed.phase !== 'ended' || owed.replaced) return change(owed, reason);
  const again = withChange(owed, { at: circumstances.now, by: by.username, how: 'reopened' });
  if (again.outcome.code === 'reached-otherwise') return saidOfItsOwn(again, reason) ?? reopen(again, circumstances);
  if (owed.dismissed?.by?.userId !== by.userId) return change(owed, reason);
  const { dismissed: _settled, ...missed } = again;
  return change(missed, `${reason} It is on the list of missed ones again.`);
}

/** What an agent said of its own call stands, if that leaves nothing to be tried again. It may have been said while the call beside it was what had settled it. */
function saidOfItsOwn(callback: CallbackIn<Ended> & Promised, reason: string): FollowDecision | undefined {
  const said = answeredAttempt(callback)?.said;
  if (!said || isWorthRetrying(said.outcome.code)) return undefined;
  return change({ ...callback, outcome: said.outcome }, `${reason} Of its own call it was said before: ${said.outcome.sentence}`);
}

/** For the time that was set, or for now if that has passed. It costs no retry: nobody was called. */
function reopen(callback: CallbackIn<Ended> & Promised, { now }: Circumstances): FollowDecision {
  const { endedAt: _endedAt, outcome: _outcome, dismissed: _dismissed, ...open } = callback;
  const wasInLine = callback.attempt.handoffContactId !== undefined;
  const attempts = wasInLine ? keptOf([...callback.attempts, failedAttempt(callback, outcome('called-beside'), { now })]) : callback.attempts;
  const checkAt = callback.dueAt > now ? callback.dueAt : now;
  return change({ ...open, attempts, phase: 'pending', attempt: {}, checkAt }, 'The call beside it did not reach the customer after all: they are owed it still.');
}
