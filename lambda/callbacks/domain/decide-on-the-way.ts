import type { OwnerState } from '../../agents/domain/owner-state';
import { secondsBetween } from '../../ground/domain/instant';
import { type AnsweredInQueue, isAnsweredInQueue } from './answered-in-queue';
import type { Callback, CallbackIn, Connected, Holding, Waiting } from './callback';
import { type Click, isPromised, type Promised } from './callback-request';
import { callsCustomer } from './calls-customer';
import { conclude, end } from './conclude';
import { type ContactFacts, isSame, mergeFacts } from './contact-facts';
import { claimWaiting, release } from './decide-claim';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { DialEvent, PhaseEvent, Report } from './event';
import { awaitedAgent, isCheckDue, isTaken, nextCheck, sinceOf } from './next-check';
import { endReported, isRefusing } from './reports';
import { tellPromise } from './tell-promise';
import { settle } from './settled';
import { follow } from './transitions';
import { settleWithdrawal, withdraw, withdrawn } from './withdraw';

type OnTheWay = CallbackIn<Waiting> | CallbackIn<Holding> | CallbackIn<Connected>;

/** The callback exists in Connect: from here on its contact's facts say where it is. */
export function decideOnTheWay(callback: OnTheWay, event: PhaseEvent | DialEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'admission-asked':
      return event.contactId === callback.attempt.handoffContactId
        ? keep(callback, 'This contact was admitted already.')
        : refuse('handed-off-elsewhere', 'The callback was made already: this call may not make another.');
    case 'reported':
      return reported(callback, event, circumstances);
    case 'dialled':
    case 'dial-refused':
    case 'line-full':
    case 'led':
    case 'due':
    case 'turn-came':
    case 'detection-refused':
      return keep(callback, 'An earlier call for it made the callback already.');
    case 'contact-seen':
      if (isAnsweredInQueue(callback, event.facts)) return answered(callback, event.facts, circumstances);
      if (!callsCustomer(callback) && event.facts.contactId === callback.attempt.handoffContactId) {
        return keep(callback, 'The handoff call is over; the callback goes on.');
      }
      return see(callback, event.facts, circumstances);
    case 'looked-up':
      return lookedUp(callback, event, circumstances);
    case 'check-due':
      return check(callback, event.owner, circumstances);
    case 'cancelled':
      return cancel(callback, event.cause, circumstances);
    case 'edited':
    case 'called-now':
      if (callback.attempt.customerFirst && callback.phase === 'waiting') return refuse('customer-called-first', 'The customer is on the line, and waits for an agent.');
      return refuse('on-its-way', 'The callback is on its way to an agent.');
    case 'claimed':
      if (callback.attempt.customerFirst && callback.phase === 'waiting') return refuse('customer-called-first', 'The customer is on the line, and waits for an agent.');
      return callback.phase === 'waiting' && isPromised(callback) ? claimWaiting(callback, event, circumstances) : refuse('agent-has-it', 'It is with its agent already.');
    case 'released':
      return callback.phase === 'waiting' && isPromised(callback) ? release(callback, event, circumstances) : keep(callback, 'Nobody looks at it first.');
    case 'replacement-asked':
      return replacementAsked(callback, event.by, circumstances);
    case 'leftovers-stopped':
      return keep(callback, 'Nothing was left over yet.');
  }
}

function lookedUp(callback: OnTheWay, { handoff, call, isKeptForRetry }: Extract<PhaseEvent, { type: 'looked-up' }>, circumstances: Circumstances): FollowDecision {
  const isAnswered = isAnsweredInQueue(callback, handoff);
  if (isAnswered && mayTakeOut(callback) && !call?.acceptedAt && !call?.disconnectedAt) return answered(callback, handoff, circumstances);
  const known = isAnswered ? settledByAnswer(callback, handoff) : callback;
  if (call && isKeptForRetry && known.phase === 'waiting') return unanswered(known, call, circumstances);
  if (call) return see(known, call, circumstances);
  if (!handoff) return gone(known, circumstances);
  return checkLater(known, 'Connect does not show the callback yet.', circumstances);
}

/** The caller has been answered in the queue. An agent who has their callback already goes on, but nobody calls them after that. */
function answered(callback: OnTheWay, caller: AnsweredInQueue, circumstances: Circumstances): FollowDecision {
  if (mayTakeOut(callback)) return withdraw(callback, 'answered-in-queue', { ...circumstances, since: caller.connectedAt });
  return keep(settledByAnswer(callback, caller), 'An agent answered the caller while they still stood in the queue: this call is the last one.');
}

function mayTakeOut(callback: OnTheWay): callback is CallbackIn<Waiting> {
  return callback.phase === 'waiting' && !callback.attempt.withdrawal && !callback.attempt.customerFirst && !isTaken(callback);
}

function settledByAnswer<C extends OnTheWay>(callback: C, { connectedAt }: AnsweredInQueue): C {
  return isPromised(callback) && callback.attempt.withdrawal !== 'answered-in-queue' ? settle(callback, { at: connectedAt, why: 'answered-in-queue' }) : callback;
}

function reported(callback: OnTheWay, event: Extract<PhaseEvent, { type: 'reported' }>, circumstances: Circumstances): FollowDecision {
  if (event.contactId !== callback.attempt.handoffContactId) return keep(callback, 'The report is of another call.');
  if (callback.attempt.customerFirst && callback.phase === 'waiting' && isWithoutAgent(event.report)) return endReported(event.call ? withCall(callback, event.call) : callback, event.report, circumstances);
  if (callback.phase === 'holding' && isRefusing(event.report)) return endReported(callback, event.report, circumstances);
  return keep(callback, 'Known already.');
}

/** The flow said a few words to the customer, and hangs up. */
function isWithoutAgent(report: Report): report is 'customer-not-queued' | 'customer-without-agent' {
  return report === 'customer-not-queued' || report === 'customer-without-agent';
}

function withCall(callback: OnTheWay, facts: ContactFacts): Callback {
  return { ...callback, attempt: { ...callback.attempt, call: mergeFacts(callback.attempt.call, facts) } } as Callback;
}

function see(callback: OnTheWay, facts: ContactFacts, circumstances: Circumstances): FollowDecision {
  const merged = mergeFacts(callback.attempt.call, facts);
  if (isUnanswered(merged, circumstances)) return unanswered(callback, merged, circumstances);
  const settled = callback.phase === 'waiting' ? settleWithdrawal(callback, merged, circumstances) : undefined;
  if (settled) return settled;
  if (isSame(merged, callback.attempt.call)) return toldAgain(checkLater(callback, 'Nothing new.', circumstances));
  const followed = follow(callback, merged, circumstances);
  return 'next' in followed && followed.next === callback ? checkLater(callback, followed.reason, circumstances) : followed;
}

/** The event of the talk may come again because the promise beside it could not be told of that. */
function toldAgain(decision: FollowDecision): FollowDecision {
  return 'refused' in decision ? decision : { ...decision, effects: [...decision.effects, ...tellPromise(decision.next)] };
}

/** Whether Connect ends the contact of an attempt that nobody answered, or puts the same one back in the queue, is not documented. */
function isUnanswered(call: ContactFacts, { now, policy }: Circumstances): boolean {
  if (!call.acceptedAt || call.customerAnsweredAt || call.connectedAt || call.disconnectedAt) return false;
  return secondsBetween(call.acceptedAt, now) > policy.attemptSeconds;
}

function unanswered(callback: OnTheWay, facts: ContactFacts, circumstances: Circumstances): FollowDecision {
  return conclude(withCall(callback, facts), 'no-answer', circumstances);
}

/** Written only when the moment of the check has passed, so that repeated events cost no write. */
function checkLater(callback: OnTheWay, reason: string, circumstances: Circumstances): FollowDecision {
  if (!isCheckDue(callback, circumstances)) return keep(callback, reason);
  return withdrawn(change({ ...callback, checkAt: nextCheck(callback, circumstances) } as Callback, reason));
}

/** Connect has forgotten the call: it is long over, or was never there. */
function gone(callback: OnTheWay, circumstances: Circumstances): FollowDecision {
  return conclude(callback, callback.phase === 'connected' ? 'answered' : 'removed', circumstances);
}

function check(callback: OnTheWay, owner: OwnerState | undefined, circumstances: Circumstances): FollowDecision {
  const { now } = circumstances;
  const isDue = isCheckDue(callback, circumstances);
  if (!isDue && owner === undefined) return keep(callback, 'Its time has not come.');
  if (callback.phase !== 'waiting' || callback.attempt.withdrawal || isTaken(callback)) return askConnect(callback);
  // They are on the line: whoever takes them out would hang up on them. The flow of the queue does not keep them waiting.
  if (callback.attempt.customerFirst) return askConnect(callback);
  if (callback.origin === 'click') return isOverdue(callback, now) ? withdraw(callback, 'not-taken-in-time', circumstances) : askConnect(callback);
  if (callback.purgeAt <= now) return withdraw(callback, 'purged', circumstances);
  if (awaitedAgent(callback) && (owner === 'away' || isPatienceOver(callback, circumstances))) {
    return withdraw(callback, callback.attempt.calledNowBy ? 'not-taken' : 'owner-away', circumstances);
  }
  return isDue ? askConnect(callback) : keep(callback, 'Its agent is waited for.');
}

function askConnect(callback: OnTheWay): FollowDecision {
  return keep(callback, 'No news for a while: Connect is asked.', { type: 'look-up' });
}

function isOverdue({ purgeAt }: Click, now: string): boolean {
  return purgeAt !== undefined && purgeAt <= now;
}

/** It runs from the time that was set: who calls before it is waited for until then. */
function isPatienceOver(callback: CallbackIn<Waiting> & Promised, { now, queue }: Circumstances): boolean {
  const { dueAt } = callback;
  const since = sinceOf(callback);
  return queue !== undefined && secondsBetween(since > dueAt ? since : dueAt, now) >= queue.ownerPatienceMinutes * 60;
}

/** Agents promise the next callback while they talk: the call in which they do was kept. Another agent's click does not end their talk. */
function replacementAsked(callback: OnTheWay, by: 'click' | 'promise', circumstances: Circumstances): FollowDecision {
  if (callback.phase !== 'connected' || by === 'click') return keep(callback, 'It is on its way still.');
  return end(callback, callback.attempt.said?.outcome ?? 'answered', circumstances);
}

function cancel(callback: OnTheWay, cause: Extract<PhaseEvent, { type: 'cancelled' }>['cause'], circumstances: Circumstances): FollowDecision {
  // They call in, so that call is over, or they are not on it.
  if ((callback.phase === 'connected' || callback.attempt.customerFirst) && cause === 'customer-called-in' && isPromised(callback)) return keep(settle(callback, { at: circumstances.now, why: cause }), 'The customer called in: the call that is on its way is the last one.');
  if (callback.attempt.customerFirst && callback.phase === 'waiting') return refuse('customer-called-first', 'The customer is on the line, and waits for an agent.');
  if (callback.phase !== 'waiting') return refuse('agent-has-it', 'The agent and the customer are on the line already.');
  return withdraw(callback, cause, circumstances);
}
