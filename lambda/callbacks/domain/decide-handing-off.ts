import { plusSeconds } from '../../ground/domain/instant';
import { type AnsweredInQueue, isAnsweredInQueue } from './answered-in-queue';
import type { CallbackIn, HandingOff } from './callback';
import { conclude, end } from './conclude';
import type { ContactFacts } from './contact-facts';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { DialEvent, PhaseEvent } from './event';
import { endReported, isRefusing } from './reports';
import { follow } from './transitions';
import { withdrawn } from './withdraw';
import type { Withdrawal } from './withdrawal';

export function decideHandingOff(callback: CallbackIn<HandingOff>, event: PhaseEvent | DialEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'admission-asked':
      if (event.contactId === callback.attempt.handoffContactId) return keep(callback, 'This contact was admitted already.');
      return refuse('handed-off-elsewhere', 'Another call is making this callback already: this one may not.');
    case 'reported':
      if (event.contactId !== callback.attempt.handoffContactId) return keep(callback, 'The report is of another call.');
      if (event.report === 'queued') return made(callback);
      return isRefusing(event.report) ? endReported(callback, event.report, circumstances) : keep(callback, 'The report is of another way of calling.');
    case 'dialled':
    case 'dial-refused':
    case 'line-full':
    case 'led':
      return keep(callback, 'An earlier call for it is being answered already.');
    case 'contact-seen':
      if (isAnsweredInQueue(callback, event.facts)) return takeBackAnswered(callback, event.facts);
      if (event.facts.contactId === callback.attempt.handoffContactId) return keep(callback, 'The handoff call says nothing of the callback.');
      return withdrawn(follow(callback, event.facts, circumstances));
    case 'looked-up':
      return lookedUp(callback, event, circumstances);
    case 'due':
    case 'turn-came':
    case 'detection-refused':
      return keep(callback, 'It is on its way already.');
    case 'check-due':
      if (callback.checkAt > circumstances.now) return keep(callback, 'Its time has not come.');
      return keep(callback, 'Nothing was heard of its callback in time: Connect is asked.', { type: 'look-up' });
    case 'cancelled':
      return change(withdrawing(callback, event.cause, circumstances.now), 'It is to be taken back: that is done as soon as Connect has made it.');
    case 'edited':
    case 'claimed':
    case 'called-now':
      return refuse('on-its-way', 'The callback is on its way to an agent.');
    case 'released':
      return keep(callback, 'Nobody looks at it first.');
    case 'replacement-asked':
    case 'leftovers-stopped':
      return keep(callback, 'Nothing was left over yet.');
  }
}

/** Nothing is written for it: its contact comes with its event within a second, and from then on one request tells all of it. */
function made(callback: CallbackIn<HandingOff>): FollowDecision {
  if (callback.attempt.withdrawal) return keep(callback, 'The flow made what is to be taken back: Connect is asked for it.', { type: 'look-up' });
  return keep(callback, 'The flow made the callback; Connect shows it in a second.');
}

function withdrawing(callback: CallbackIn<HandingOff>, withdrawal: Withdrawal, withdrawnAt: string): CallbackIn<HandingOff> {
  return { ...callback, attempt: { ...callback.attempt, withdrawal, withdrawnAt } };
}

function takeBackAnswered(callback: CallbackIn<HandingOff>, caller: AnsweredInQueue): FollowDecision {
  return change(withdrawing(callback, 'answered-in-queue', caller.connectedAt), 'An agent answered the caller while they still stood in the queue: a callback that was made all the same is taken back.');
}

function lookedUp(callback: CallbackIn<HandingOff>, event: Extract<PhaseEvent, { type: 'looked-up' }>, circumstances: Circumstances): FollowDecision {
  if (isAnsweredInQueue(callback, event.handoff)) return settleAnswered(callback, { caller: event.handoff, call: event.call }, circumstances);
  if (event.call) return withdrawn(follow(callback, event.call, circumstances));
  const { now, policy } = circumstances;
  const overAt = event.handoff?.disconnectedAt;
  // The list of contacts may lag behind the end of the call that made one.
  const shownAt = overAt && plusSeconds(overAt, policy.listLagSeconds);
  if (overAt && callback.checkAt > now) return keep(callback, 'The handoff call is over; its callback may show yet.');
  if (shownAt && shownAt > now) return change({ ...callback, checkAt: shownAt }, 'The handoff call ended just now; its callback may show yet.');
  if (!event.handoff || overAt) return conclude(callback, 'handoff-incomplete', circumstances);
  const checkAt = plusSeconds(now, policy.handoffLeaseSeconds);
  return change({ ...callback, checkAt }, 'The handoff call is still up.');
}

/** The flow stopped where it was when the agent answered. At the next check Connect shows what it had made until then. */
function settleAnswered(callback: CallbackIn<HandingOff>, { caller, call }: { caller: AnsweredInQueue; call: ContactFacts | undefined }, circumstances: Circumstances): FollowDecision {
  const answered = withdrawing(callback, 'answered-in-queue', caller.connectedAt);
  if (call) return withdrawn(follow(answered, call, circumstances));
  return callback.checkAt > circumstances.now ? takeBackAnswered(callback, caller) : end(answered, 'answered-in-queue', circumstances);
}
