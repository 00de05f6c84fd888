import type { Attempt } from './attempt';
import type { Callback, CallbackIn, Connected, Ended, HandingOff, Holding, Waiting } from './callback';
import { isPromised, type Promised } from './callback-request';
import type { Change } from './change';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { CUSTOMER, fieldChanges, withChange } from './changes';
import { answerCounted } from './count-answer';
import { decideBeside } from './decide-beside';
import { decideByHand } from './decide-by-hand';
import { decideCallAgain, decideCalling } from './decide-calling';
import { decideDispatching, decideRedial } from './decide-dispatching';
import { decideDue } from './decide-due';
import { decideEnded } from './decide-ended';
import { decideHandingOff } from './decide-handing-off';
import { decideMove } from './decide-move';
import { decideOnTheWay } from './decide-on-the-way';
import { decidePending } from './decide-pending';
import { decideSaid } from './decide-said';
import { change, type Circumstances, type Decision, type FollowDecision, keep } from './decision';
import type { CallbackEvent, DialEvent, FollowEvent, MoveEvent, PhaseEvent } from './event';
import { isNear } from './is-near';
import { decidePromisedAgain } from './promised-again';
import { isOfAnotherPlace, leavingLines, mayBeParked } from './lines-left';
import { unlessForbidden } from './unless-forbidden';

/**
 * The whole of a callback's behaviour: what becomes of it, and what is to be done, when something happens.
 * Pure. Every branch says why, in a sentence an operator can read.
 */
export function decide(callback: Callback, event: CallbackEvent, circumstances: Circumstances): Decision {
  if (event.type === 'moved') return decideMoving(callback, event, circumstances);
  if (!mayDial(event)) return decideFollowing(callback, event, circumstances);
  const asked = { from: callback, event };
  return leavingFirst(unlessForbidden(decideDialling(callback, event, circumstances), asked, circumstances), asked, circumstances);
}

function decideDialling(callback: Callback, event: DialEvent, circumstances: Circumstances): Decision {
  if (callback.phase === 'pending') return decideDue(callback, event, circumstances);
  if (callback.phase === 'dispatching') return decideRedial(callback, event, circumstances);
  if (callback.phase === 'calling') return decideCallAgain(callback, event, circumstances);
  return decideOnceHandedOff(callback, event, circumstances);
}

/** The part of it that makes a callback another customer's. */
export function decideMoving(callback: Callback, event: MoveEvent, circumstances: Circumstances): FollowDecision {
  const made = signed(decideMove(callback, event, circumstances), { from: callback, event }, circumstances);
  return leavingFirst(brought(made, { from: callback, event }, circumstances), { from: callback, event }, circumstances);
}

/** Others wait for its place in line: they do not wait for what else is to be done. */
function leavingFirst<D extends Decision>(decision: D, { from, event }: { from: Callback; event: CallbackEvent }, circumstances: Circumstances): D {
  if ('refused' in decision) return decision;
  const leaving = leavingLines(from, { event, next: decision.next }, circumstances);
  return leaving.length > 0 ? { ...decision, effects: [...leaving, ...decision.effects] } : decision;
}

/** The part of it that calls nobody. */
export function decideFollowing(callback: Callback, event: FollowEvent, circumstances: Circumstances): FollowDecision {
  if (isOfEarlierAttempt(callback, event)) return keep(callback, 'That is news of an earlier attempt.');
  const decision = unlessForbidden(followOnce(callback, event, circumstances), { from: callback, event }, circumstances) as FollowDecision;
  const made = callback.phase === 'ended' ? decision : signed(decision, { from: callback, event }, circumstances);
  return leavingFirst(brought(counted(made, callback, circumstances), { from: callback, event }, circumstances), { from: callback, event }, circumstances);
}

function counted(decision: FollowDecision, from: Callback, circumstances: Circumstances): FollowDecision {
  if ('refused' in decision || decision.next === from) return decision;
  const counting = answerCounted(from, decision.next, circumstances);
  return counting.length > 0 ? { ...decision, effects: [...decision.effects, ...counting] } : decision;
}

/**
 * A callback that is put on the list for a near time is brought. That comes last: nothing is dialled while what an earlier attempt left cannot be stopped.
 * An edit that was cut off before that may be repeated; the message that follows a customer does not come along to another one, and none follows who waits
 * for a seat.
 */
function brought(decision: FollowDecision, { from, event }: { from: Callback; event: FollowEvent | MoveEvent }, circumstances: Circumstances): FollowDecision {
  if ('refused' in decision || !isNear(decision.next, circumstances) || isFollowedStill(decision.next, { from, event }, circumstances)) return decision;
  const isMoved = from.phase !== 'pending' || from.checkAt !== decision.next.checkAt;
  return isMoved || isOfAnotherPlace(event) ? { ...decision, effects: [...decision.effects, { type: 'bring' }] } : decision;
}

/** The message that comes at its time, or came before, is sent again for when the agent who looks at it has had theirs; or it comes only then. One that waited for a seat has none. */
function isFollowedStill(next: Callback, { from, event }: { from: Callback; event: FollowEvent | MoveEvent }, { now, queue }: Circumstances): boolean {
  if (event.type === 'claimed') return from.phase === 'pending' && (from.checkAt > now || !mayBeParked(from, queue));
  return event.type === 'released' && next.checkAt !== undefined && next.checkAt > now;
}

function mayDial(event: CallbackEvent): event is DialEvent {
  return event.type === 'due' || event.type === 'turn-came' || event.type === 'detection-refused' || event.type === 'check-due' || event.type === 'called-now';
}

/** What agents say of a call, what comes of a call beside it, that the lists changed, and that another is promised, may be told in any phase. */
function followOnce(callback: Callback, event: FollowEvent, circumstances: Circumstances): FollowDecision {
  if (event.type === 'outcome-said') return decideSaid(callback, event, circumstances);
  if (event.type === 'called-beside' || event.type === 'told-of-beside') return decideBeside(callback, event, circumstances);
  if (event.type === 'lists-changed') return keep(callback, 'The rules are asked when its call is placed, and while it stands in its line.');
  if (event.type === 'number-shared') return shareNumber(callback);
  if (event.type === 'promised-again') return decidePromisedAgain(callback, circumstances.now);
  return followInPhase(callback, event, circumstances);
}

/** A click that looked at its place before takes it no more: it is to look at those who share the number. */
function shareNumber(callback: Callback): FollowDecision {
  if (callback.numberShared) return keep(callback, 'It is known that others share the number.');
  return change({ ...callback, numberShared: true }, 'Somebody who shares the number is promised a callback of their own.');
}

function followInPhase(callback: Callback, event: PhaseEvent, circumstances: Circumstances): FollowDecision {
  if (callback.phase === 'pending') return decidePending(callback, event, circumstances);
  if (callback.phase === 'dispatching') return decideDispatching(callback, event, circumstances);
  if (callback.phase === 'calling') return decideCalling(callback, event, circumstances);
  return decideOnceHandedOff(callback, event, circumstances);
}

/** From its admission on nothing is dialled for it, whatever happens. */
function decideOnceHandedOff(callback: CallbackIn<HandingOff | Waiting | Holding | Connected | Ended>, event: PhaseEvent | DialEvent, circumstances: Circumstances): FollowDecision {
  if (callback.mode === 'by-hand' && callback.phase !== 'ended') return decideByHand(callback, event, circumstances);
  switch (callback.phase) {
    case 'handing-off':
      return decideHandingOff(callback, event, circumstances);
    case 'waiting':
    case 'holding':
    case 'connected':
      return decideOnTheWay(callback, event, circumstances);
    case 'ended':
      return decideEnded(callback, event, circumstances);
  }
}

/** A change of an agent, or of the customer, is kept with the callback, for the journey. */
function signed(decision: FollowDecision, { from, event }: { from: Callback; event: FollowEvent | MoveEvent }, { now, queue }: Circumstances): FollowDecision {
  if ('refused' in decision || decision.next === from || !isPromised(decision.next) || !isPromised(from)) return decision;
  const change = changeOf({ from, next: decision.next, event }, queue);
  return change ? { ...decision, next: withChange(decision.next, { at: now, ...change }) } : decision;
}

/** Undefined: nobody did it, or it says itself what happened. */
function changeOf({ from, next, event }: { from: Promised; next: Promised & { attempt: Attempt }; event: FollowEvent | MoveEvent }, queue: QueuePolicy | undefined): Omit<Change, 'at'> | undefined {
  switch (event.type) {
    case 'edited':
    case 'moved': {
      const was = queue?.name ?? from.queueId;
      const fields = fieldChanges(from, next, { from: was, to: event.edit.queue?.name ?? was });
      // Of those who share a number, the next one came into its place.
      if (event.type === 'moved' && fields.length === 0) return undefined;
      return { by: event.by?.username ?? CUSTOMER, how: 'edited', fields };
    }
    case 'cancelled':
      return event.cause === 'cancelled' && event.by ? { by: event.by.username, how: 'cancelled', ...(event.why !== undefined && { why: event.why }) } : undefined;
    case 'claimed':
      return { by: event.agent.username, how: 'claimed', until: next.attempt.claim?.until };
    case 'released':
      return { by: event.agent.username, how: 'released' };
    default:
      return undefined;
  }
}

/** Connect was asked, or told, of an attempt, and meanwhile the next one was admitted: what became of the one says nothing of the other. */
function isOfEarlierAttempt(callback: Callback, event: CallbackEvent): boolean {
  if (callback.origin === 'click' || callback.phase === 'pending' || callback.phase === 'ended' || !callback.attempt.handoffContactId) return false;
  const root = event.type === 'looked-up' || event.type === 'contact-seen' ? event.rootContactId : undefined;
  return root !== undefined && root !== callback.attempt.handoffContactId;
}
