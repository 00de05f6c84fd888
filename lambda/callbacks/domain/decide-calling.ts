import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import { isAnsweredInQueue } from './answered-in-queue';
import type { Admitted } from './attempt';
import type { Calling, CallbackIn, Pending } from './callback';
import type { Promised } from './callback-request';
import { conclude, end } from './conclude';
import type { ContactFacts } from './contact-facts';
import { dialRefused, seenOfEarlier } from './decide-pending';
import { change, type Circumstances, type Decision, type FollowDecision, keep, refuse, thenDial } from './decision';
import type { DialEvent, PhaseEvent } from './event';
import { firstCheck } from './next-check';
import { type Outcome, outcome } from './outcome';
import { endReported, isRefusing } from './reports';
import { follow } from './transitions';
import { settle } from './settled';
import { isTakenBack } from './withdrawal';

type Asked = CallbackIn<Calling>;
/** Connect said which call it is, or the call said so itself. */
type Known = Asked & { attempt: Admitted };

/**
 * The customer is called before an agent. No flow can turn such a call away before the phone rings, so it is written down before it is placed, and from then on nobody changes the callback. As long
 * as Connect does not say which call it is, there may be one. It is dialled again under the same client token, which is at most one call, until Connect says; or until none can be up any more.
 */
export function decideCalling(callback: Asked, event: PhaseEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'dialled':
      return isKnown(callback) ? keep(callback, 'Which call it is, is known already.') : change(known(callback, event, circumstances), 'Connect is calling the customer.');
    case 'dial-refused':
      return refusedCall(callback, event, circumstances);
    case 'admission-asked':
      return admit(callback, event, circumstances);
    case 'reported':
      return reported(callback, event, circumstances);
    case 'contact-seen':
      if (!callback.attempt.withdrawal && isAnsweredInQueue(callback, event.facts)) return change({ ...callback, attempt: { ...callback.attempt, withdrawal: 'answered-in-queue', withdrawnAt: event.facts.connectedAt } }, 'An agent answered the caller in the queue: they are not called another time.');
      return isKnown(callback) ? followCustomer(callback, event.facts, circumstances) : seenUnknown(callback, event, circumstances);
    case 'looked-up':
      if (!isKnown(callback)) return event.handoff ? found(callback, event.handoff, circumstances) : keep(callback, 'Connect has not said which call it is.');
      if (event.call) return followCustomer(callback, event.call, circumstances);
      return callback.checkAt > circumstances.now ? keep(callback, 'Connect does not show the call yet.') : conclude(callback, 'handoff-incomplete', circumstances);
    case 'cancelled':
      return event.cause === 'customer-called-in' ? keep(settle(callback, { at: circumstances.now, why: event.cause }), 'The customer called in: the call that is made to them is the last one.') : tooLate(callback);
    case 'edited':
    case 'claimed':
      return tooLate(callback);
    case 'line-full':
    case 'led':
    case 'released':
    case 'replacement-asked':
    case 'leftovers-stopped':
      return keep(callback, 'The customer is being called.');
  }
}

export function decideCallAgain(callback: Asked, event: DialEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'check-due':
      return check(callback, circumstances);
    case 'detection-refused':
      return detectionRefused(callback, circumstances);
    case 'called-now':
      return tooLate(callback);
    case 'due':
    case 'turn-came':
      return keep(callback, 'The customer is being called.');
  }
}

/** Its turn has come. Every call of this attempt carries the version that it has now. */
export function callCustomer(callback: CallbackIn<Pending>, { line }: Extract<DialEvent, { type: 'turn-came' }>, { now, policy }: Circumstances): Decision {
  const attempt = { ...callback.attempt, line, customerFirst: true as const, dials: 1, dialledAs: callback.version, dialledAt: now };
  const calling: Asked = { ...callback, phase: 'calling', attempt, checkAt: plusSeconds(now, policy.handoffLeaseSeconds) };
  return thenDial(change(calling, 'An agent is idle for it: the customer is called.'), { nthDial: 1 });
}

function isKnown(callback: Asked): callback is Known {
  return callback.attempt.handoffContactId !== undefined;
}

function known(callback: Asked, { contactId, shown }: { contactId: string; shown?: string | undefined }, { now, policy }: Circumstances): Known {
  const attempt = { ...callback.attempt, handoffContactId: contactId, admittedAt: now, ...(shown && { shown }) };
  return { ...callback, attempt, checkAt: plusSeconds(now, policy.customerFirstLeaseSeconds) };
}

function tooLate(callback: Asked): FollowDecision {
  return refuse('customer-called-first', isKnown(callback) ? 'The customer’s phone is ringing already.' : 'The call to the customer is on its way: Connect has not said yet whether their phone rings.');
}

/** They are on the line, whatever else has happened meanwhile. */
function admit(callback: Asked, { contactId, version, customerFirst, shown }: Extract<PhaseEvent, { type: 'admission-asked' }>, circumstances: Circumstances): FollowDecision {
  if (callback.attempt.handoffContactId === contactId) return keep(callback, 'This contact was admitted already.');
  if (isKnown(callback)) return refuse('handed-off-elsewhere', 'Another call is being made for this callback already: this one may not.');
  if (version !== callback.attempt.dialledAs) return refuse('superseded', 'That call was placed for an earlier attempt: it may not make this one.');
  // Of this very version an agent may have been called first, a moment before: nothing is written for that.
  if (!customerFirst) return refuse('handed-off-elsewhere', 'The customer is being called: no agent is called first.');
  return change(known(callback, { contactId, shown }, circumstances), 'The phone answered; whoever it is has to prove to be a person.');
}

/** Only where this was the one dial is it certain that there is no call: one that got no answer may have been placed all the same. */
function refusedCall(callback: Asked, { failure }: Extract<PhaseEvent, { type: 'dial-refused' }>, circumstances: Circumstances): FollowDecision {
  if (isKnown(callback)) return keep(callback, 'Which call it is, is known already.');
  if (callback.attempt.dials > 1) return keep(callback, 'Connect did not take it this time, but has not said what became of the dial before: it is asked again.');
  const { withdrawal } = callback.attempt;
  const [settled] = callback.settledBy ?? [];
  if (settled) return end(callback, settled.why, circumstances);
  if (isTakenBack(withdrawal)) return end(callback, withdrawal, circumstances);
  return dialRefused(uncalled(callback, circumstances), failure, circumstances);
}

/** As it was before its turn came. It is still due. */
function uncalled(callback: Asked, { now }: Circumstances): CallbackIn<Pending> & Promised {
  const { line: _seat, customerFirst: _way, dials: _dials, dialledAs: _as, dialledAt: _at, undetected: _key, detectionRefused: _refused, ...attempt } = callback.attempt;
  return { ...callback, phase: 'pending', attempt, checkAt: now };
}

/**
 * The key is asked for instead. That is another call for Connect, and so it is placed only where there is certainly none of the first kind: at once, if this was the one dial; else
 * once none of the dials before can be up any more. Without a quota all of them are refused, so to be asked again would help nobody.
 */
function detectionRefused(callback: Asked, circumstances: Circumstances): Decision {
  if (isKnown(callback) || callback.attempt.undetected) return keep(callback, 'Which call it is, is known already.');
  if (callback.attempt.dials === 1) return callWithoutDetection(callback, circumstances);
  const { now, policy } = circumstances;
  const next: Asked = { ...callback, attempt: { ...callback.attempt, detectionRefused: true }, checkAt: plusSeconds(now, policy.unknownCallSeconds - policy.callAgainSeconds) };
  return change(next, 'Connect takes no call with detection, and has not said what became of the dial before: should there be a call, that is waited for.');
}

function callWithoutDetection(callback: Asked, { now, policy }: Circumstances): Decision {
  const { detectionRefused: _known, ...attempt } = callback.attempt;
  const next: Asked = { ...callback, attempt: { ...attempt, undetected: true, dials: 1, dialledAt: now }, checkAt: plusSeconds(now, policy.handoffLeaseSeconds) };
  return thenDial(change(next, 'Connect takes no call with detection: the customer is called without, and asked for a key.'), { nthDial: 1 });
}

const UNKNOWN: Outcome = { ...outcome('not-placed'), sentence: 'Connect did not say whether it called the customer. Nobody answered such a call.' };

function check(callback: Asked, circumstances: Circumstances): Decision {
  const { now, policy } = circumstances;
  if (callback.checkAt > now) return keep(callback, 'Its time has not come.');
  if (isKnown(callback)) return keep(callback, 'Nothing was heard of its call in time: Connect is asked.', { type: 'look-up' });
  const { dials, dialledAt, withdrawal, detectionRefused: isRefused } = callback.attempt;
  const age = secondsBetween(dialledAt, now);
  if (isRefused && !withdrawal && callback.purgeAt > now) return callWithoutDetection(callback, circumstances);
  if (age >= policy.unknownCallSeconds) return conclude(callback, UNKNOWN, circumstances);
  if (age > policy.callAgainSeconds || callback.purgeAt <= now || withdrawal || callback.settledBy) return waitForCall(callback, circumstances);
  const next: Asked = { ...callback, attempt: { ...callback.attempt, dials: dials + 1 }, checkAt: plusSeconds(now, policy.handoffLeaseSeconds) };
  return thenDial(change(next, 'Connect has not said whether it calls the customer: it is asked again, for the same call.'), { nthDial: dials + 1 });
}

/** It is dialled no more. A call that was placed asks for its admission before this is over, or was not answered. */
export function waitForCall(callback: Asked, { policy }: Circumstances): FollowDecision {
  return change({ ...callback, checkAt: plusSeconds(callback.attempt.dialledAt, policy.unknownCallSeconds) }, 'It is not dialled again: should Connect have placed the call, that is waited for.');
}

/** News of a call that no record knows: by the version that it carries, and as it goes to the customer, it is of this attempt. */
function seenUnknown(callback: Asked, { facts, version, customerFirst }: Extract<PhaseEvent, { type: 'contact-seen' }>, circumstances: Circumstances): FollowDecision {
  return customerFirst && version === callback.attempt.dialledAs ? found(callback, facts, circumstances) : seenOfEarlier(callback, facts);
}

function found(callback: Asked, { contactId }: ContactFacts, circumstances: Circumstances): FollowDecision {
  return change(known(callback, { contactId }, circumstances), 'Connect shows its call to the customer.', { type: 'look-up' });
}

function reported(callback: Asked, { contactId, report }: Extract<PhaseEvent, { type: 'reported' }>, circumstances: Circumstances): FollowDecision {
  if (!isKnown(callback) || contactId !== callback.attempt.handoffContactId) return keep(callback, 'The report is of another call.');
  if (report === 'customer-proved' || report === 'machine-to-queue') return comesIntoQueue(callback, report, circumstances);
  if (report === 'customer-not-proved' && isDetected(callback, circumstances)) return keep(callback, 'Connect says at the end of the call what answered.');
  return isRefusing(report) ? endReported(callback, report, circumstances) : keep(callback, 'The report is of another way of calling.');
}

/** The call was taken with answering-machine detection: its status comes with the end of the call. */
function isDetected({ attempt }: Known, { queue }: Circumstances): boolean {
  return queue?.customerFirst?.proof === 'answer-machine-detection' && !attempt.undetected;
}

/** From here on they are owed an agent within seconds. */
function comesIntoQueue(callback: Known, report: 'customer-proved' | 'machine-to-queue', circumstances: Circumstances): FollowDecision {
  const isMachine = report === 'machine-to-queue';
  const waiting = { ...callback, phase: 'waiting' as const, attempt: { ...callback.attempt, provedAt: circumstances.now, ...(isMachine && { isMachine }) } };
  return change({ ...waiting, checkAt: firstCheck(waiting, circumstances) }, `${isMachine ? 'A machine' : 'A person'} is on the line, and comes into the queue.`);
}

/** As long as it is in no queue, the phone rings, or the greeting is heard. */
function followCustomer(callback: Known, call: ContactFacts, circumstances: Circumstances): FollowDecision {
  if (call.contactId !== callback.attempt.handoffContactId) return keep(callback, 'That is news of another call.');
  if (call.queuedAt || call.connectedAt || call.disconnectedAt) return follow(callback, call, circumstances);
  const { now, policy } = circumstances;
  if (callback.checkAt > now) return keep(callback, 'The customer is being called.');
  return change({ ...callback, checkAt: plusSeconds(now, policy.customerFirstLeaseSeconds) }, 'The customer is being called still.');
}
