import { plusSeconds } from '../../ground/domain/instant';
import { type AnsweredInQueue, isAnsweredInQueue } from './answered-in-queue';
import type { CallbackIn, Ended } from './callback';
import { isPromised } from './callback-request';
import type { ContactFacts } from './contact-facts';
import { isUnsure } from './customers-place';
import { rootOf } from './current-attempt';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { DialEvent, PhaseEvent } from './event';
import { isMissed } from './is-missed';
import { mayHaveReached } from './outcome';
import { settle } from './settled';
import { tellPromise } from './tell-promise';

export function decideEnded(callback: CallbackIn<Ended>, event: PhaseEvent | DialEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'admission-asked':
      return refuse('already-over', 'The callback is over: no call may make it any more.');
    case 'check-due':
    case 'replacement-asked':
      return stopLast(callback, circumstances);
    case 'leftovers-stopped': {
      if (!callback.checkAt) return keep(callback, 'It is over.');
      const { checkAt: _done, ...rest } = callback;
      return change(rest, 'Nothing of it is left in Connect.');
    }
    case 'reported':
    case 'dialled':
    case 'dial-refused':
    case 'line-full':
    case 'led':
    case 'released':
    case 'due':
    case 'turn-came':
    case 'detection-refused':
      return keep(callback, 'It is over.');
    case 'cancelled':
      return cancel(callback, event, circumstances);
    case 'edited':
      return verifyNumber(callback, event);
    case 'claimed':
    case 'called-now':
      return refuse('already-over', 'The callback is over.');
    case 'looked-up':
      return isAnsweredInQueue(callback, event.handoff) ? answeredMeanwhile(callback, event.handoff, circumstances) : keep(callback, 'It is over.');
    case 'contact-seen':
      return isAnsweredInQueue(callback, event.facts) ? answeredMeanwhile(callback, event.facts, circumstances) : seenAfterwards(callback, event.facts);
  }
}

/** The news of that is late: whoever answered the call that was made, the caller is called no more. */
function answeredMeanwhile(callback: CallbackIn<Ended>, { connectedAt }: AnsweredInQueue, { now }: Circumstances): FollowDecision {
  return keep(isUnsure(callback, now) ? settle(callback, { at: connectedAt, why: 'answered-in-queue' }) : callback, 'It is over, and the caller was answered in the queue.');
}

/** A call that was answered is over; the customer who calls in since needs none, also if it turns out later that a voicemail answered. */
function cancel(callback: CallbackIn<Ended>, { cause, by }: Extract<PhaseEvent, { type: 'cancelled' }>, { now }: Circumstances): FollowDecision {
  if (isUnsure(callback, now) && cause === 'customer-called-in') {
    return keep(settle(callback, { at: now, why: cause }), 'The customer called in: they are not called again, whoever answered this call.');
  }
  if (!isMissed(callback) || callback.dismissed) return keep(callback, 'It is over.');
  return change({ ...callback, dismissed: { at: now, ...(by && { by }) } }, 'It was missed: it is taken off the list of those.');
}

/** Whoever talked to the customer knows whether it is their number: that alone may still be said. */
function verifyNumber(callback: CallbackIn<Ended>, { edit, version }: Extract<PhaseEvent, { type: 'edited' }>): FollowDecision {
  const isThatAlone = edit.numberVerified === true && Object.keys(edit).length === 1;
  if (!isPromised(callback) || !mayHaveReached(callback.outcome.code) || !isThatAlone) return refuse('already-over', 'The callback is over.');
  if (version !== undefined && version !== callback.version) return refuse('superseded', 'Somebody changed the callback since the edit was begun.');
  return change({ ...callback, numberVerified: true }, 'The agent was on the line: the number is the customer’s.');
}

/** Also before its time, where another request waits for it; but never before Connect's list shows all that it may have added. */
function stopLast(callback: CallbackIn<Ended>, { now, policy }: Circumstances): FollowDecision {
  const rootContactId = rootOf(callback);
  if (!callback.checkAt || !rootContactId) return keep(callback, 'It is over.');
  if (callback.mode !== 'queued-callback') return tellLast(callback);
  // A click on which they talked leaves nothing in Connect: only what the promise beside it is told, is told again.
  const isTold = !isPromised(callback) && callback.attempt.call?.connectedAt !== undefined;
  if (!isTold && plusSeconds(callback.endedAt, policy.listLagSeconds) > now) return keep(callback, 'It ended just now: what it left may not show in Connect yet.');
  return keep(callback, 'It is over: what Connect may still hold of it is stopped.', ...tellPromise(callback), { type: 'stop-leftovers', rootContactId, last: true });
}

/** Only such a call makes a callback in Connect of its own accord. Of any other, nothing is left but what the promise beside it is told. */
function tellLast(callback: CallbackIn<Ended>): FollowDecision {
  return keep(callback, 'It is over: the promise beside it is told once more what came of it.', ...tellPromise(callback).map((told) => ({ ...told, last: true as const })));
}

/**
 * A contact of it that lives on, whenever it shows: Connect's own retry comes days later. In legacy mode it is the callback that
 * the customer chose, and stays; so does the conversation in which the next callback was promised.
 */
function seenAfterwards(callback: CallbackIn<Ended>, { contactId, disconnectedAt }: ContactFacts): FollowDecision {
  const rootContactId = rootOf(callback);
  const { contactId: own, connectedAt, disconnectedAt: ownEnd } = { ...callback.attempt.call };
  const isKnown = contactId === rootContactId || (contactId === own && (connectedAt !== undefined || ownEnd !== undefined));
  if (callback.mode !== 'queued-callback' || rootContactId === undefined || isKnown || disconnectedAt) return keep(callback, 'It is over.');
  return keep(callback, 'It is over, but Connect holds a call of it: that is stopped.', { type: 'stop-leftovers', rootContactId, last: false });
}
