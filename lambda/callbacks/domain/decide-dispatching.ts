import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { CallbackIn, Dispatching } from './callback';
import { end } from './conclude';
import type { ContactFacts } from './contact-facts';
import { change, type Circumstances, type Decision, type FollowDecision, keep, refuse, thenDial } from './decision';
import type { DialEvent, PhaseEvent } from './event';
import { endReported, isRefusing } from './reports';
import { follow } from './transitions';

/** A click whose call is on its way to our own number. `decideRedial` says what dials it again. */
export function decideDispatching(callback: CallbackIn<Dispatching>, event: PhaseEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'admission-asked':
      // In legacy mode the customer is on the line already.
      if (event.paused && callback.mode !== 'legacy') return end(callback, 'paused', circumstances);
      return admit(callback, event, circumstances);
    case 'reported':
      if (event.report === 'queued') return admit(callback, event, circumstances);
      if (event.report === 'legacy-answered') {
        if (callback.mode !== 'legacy') return keep(callback, 'A legacy report says nothing of a queued callback.');
        return follow(handedOff(callback, event.contactId), { contactId: event.contactId, customerAnsweredAt: circumstances.now }, circumstances);
      }
      return isRefusing(event.report) ? endReported(callback, event.report, circumstances) : keep(callback, 'The report is of another way of calling.');
    case 'dialled':
      return change(handedOff(callback, event.contactId, event.shown), 'Connect is calling the customer.');
    case 'dial-refused':
      return end(callback, event.failure, circumstances);
    case 'contact-seen':
    case 'looked-up':
      return seen(callback, event, circumstances);
    case 'replacement-asked':
      return keep(callback, 'The call is on its way to the agent.');
    case 'leftovers-stopped':
    case 'line-full':
    case 'led':
      return keep(callback, 'A click waits for no time and in no line of ours.');
    case 'cancelled':
      if (callback.mode === 'legacy') return refuse('on-its-way', 'The customer’s phone is ringing already.');
      return end(callback, event.cause, circumstances);
    case 'released':
      return keep(callback, 'Nobody looks at it first.');
    case 'edited':
    case 'claimed':
      return refuse('on-its-way', 'The call is on its way to the agent.');
  }
}

export function decideRedial(callback: CallbackIn<Dispatching>, event: DialEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'check-due':
      return dialAgain(callback, circumstances);
    case 'due':
    case 'turn-came':
    case 'detection-refused':
      return keep(callback, 'A click waits for no time and in no line of ours.');
    case 'called-now':
      return refuse('on-its-way', 'The call is on its way to the agent.');
  }
}

function admit(callback: CallbackIn<Dispatching>, { contactId, shown }: { contactId: string; shown?: string }, { now, policy }: Circumstances): FollowDecision {
  const attempt = { ...callback.attempt, handoffContactId: contactId, admittedAt: now, ...(shown && { shown }) };
  const checkAt = callback.checkAt > now ? callback.checkAt : plusSeconds(now, policy.handoffLeaseSeconds);
  return change({ ...callback, phase: 'handing-off', attempt, checkAt }, 'Our number answered; the handoff flow may make the callback on this contact.');
}

function handedOff(callback: CallbackIn<Dispatching>, handoffContactId: string, shown?: string) {
  return { ...callback, attempt: { ...callback.attempt, handoffContactId, ...(shown && { shown }) } };
}

/** News of a dialled call that has not asked for admission. */
function seen(
  callback: CallbackIn<Dispatching>,
  event: Extract<PhaseEvent, { type: 'contact-seen' | 'looked-up' }>,
  circumstances: Circumstances,
): FollowDecision {
  const handoff = event.type === 'contact-seen' ? event.facts : event.handoff;
  if (!handoff) return callback.checkAt > circumstances.now ? keep(callback, 'Connect shows no call of it yet.') : end(callback, 'not-placed', circumstances);
  if (callback.mode === 'legacy') return seenLegacy(callback, handoff, circumstances);
  const call = event.type === 'looked-up' ? event.call : undefined;
  if (call) return follow(handedOff(callback, handoff.contactId), call, circumstances);
  if (handoff.disconnectedAt && event.type === 'looked-up') {
    if (callback.attempt.dials >= circumstances.policy.dialLimit) return end(callback, 'not-placed', circumstances);
    return keep(callback, 'The call to our own number ended before the flow was let in: it is dialled again when its time comes.');
  }
  return keep(callback, 'The call to our own number is on its way.');
}

function seenLegacy(callback: CallbackIn<Dispatching>, call: ContactFacts, circumstances: Circumstances): FollowDecision {
  if (call.customerAnsweredAt || call.disconnectedAt) return follow(handedOff(callback, call.contactId), call, circumstances);
  if (callback.checkAt > circumstances.now) return keep(callback, 'The customer’s phone is ringing.');
  const checkAt = plusSeconds(circumstances.now, circumstances.policy.legacyLeaseSeconds);
  return change({ ...callback, checkAt }, 'The customer’s phone is still ringing.');
}

function dialAgain(callback: CallbackIn<Dispatching>, { now, policy }: Circumstances): Decision {
  const age = secondsBetween(callback.requestedAt, now);
  if (callback.checkAt > now) return keep(callback, 'Its time has not come.');
  if (callback.attempt.handoffContactId) return keep(callback, 'No news of the call: Connect is asked.', { type: 'look-up' });
  if (callback.mode === 'legacy') return end(callback, 'not-placed', { now });
  if (callback.attempt.dials >= policy.dialLimit || age > policy.freshnessSeconds) return end(callback, 'not-placed', { now });
  const dials = callback.attempt.dials + 1;
  const checkAt = plusSeconds(now, policy.handoffLeaseSeconds);
  const next = { ...callback, attempt: { ...callback.attempt, dials }, checkAt };
  return thenDial(change(next, 'Nothing was heard of the call to our own number: it is dialled again.'), { nthDial: dials });
}
