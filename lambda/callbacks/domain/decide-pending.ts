import type { Agent } from '../../agents/domain/agent';
import { plusSeconds } from '../../ground/domain/instant';
import { isAnsweredInQueue } from './answered-in-queue';
import { callableAt } from './claim';
import type { Attempt } from './attempt';
import type { Callback, CallbackIn, Pending } from './callback';
import type { Promised } from './callback-request';
import { conclude, end } from './conclude';
import { rootOf, settledAttempt } from './current-attempt';
import { claimPending, release } from './decide-claim';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import { lead, untilItsTime } from './lead';
import { waitsForSeat } from './lines-left';
import type { DialFailure, MoveEvent, PhaseEvent } from './event';

type Admission = Extract<PhaseEvent, { type: 'admission-asked' }>;

/** Promised: it waits for its time, or was dialled and asks for its admission. `decideDue` says what dials it. */
export function decidePending(callback: CallbackIn<Pending>, event: PhaseEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'admission-asked':
      return admit(callback, event, circumstances);
    case 'led':
      return lead(callback, event.waitSeconds, circumstances);
    case 'line-full':
      return lineFull(callback, circumstances);
    case 'dial-refused':
      return dialRefused(callback, event.failure, circumstances);
    case 'edited':
      return edit(callback, event, circumstances);
    case 'cancelled':
      return end(callback, event.cause, circumstances);
    case 'replacement-asked':
      return replacementAsked(callback, circumstances);
    case 'claimed':
      return claimPending(callback, event, circumstances);
    case 'released':
      return release(callback, event, circumstances);
    case 'contact-seen':
      if (isAnsweredInQueue(callback, event.facts)) return end(callback, 'answered-in-queue', circumstances);
      return seenOfEarlier(callback, event.facts);
    case 'dialled':
    case 'looked-up':
    case 'reported':
    case 'leftovers-stopped':
      return keep(callback, 'It waits for its time.');
  }
}

/** Only the version that was dialled is admitted: an edit in between makes the call on its way one too many. */
function admit(callback: CallbackIn<Pending>, { contactId, version, line, customerFirst, paused, shown }: Admission, { now, policy }: Circumstances): FollowDecision {
  if (customerFirst) return refuse('superseded', 'The callback does not call its customer at this moment: this call may not make it.');
  if (version !== callback.version) return refuse('superseded', 'The callback was changed since this call was dialled: this call may not make it.');
  if (callback.checkAt > now || callback.purgeAt <= now) return refuse('superseded', 'It is not the time of this callback: this call may not make it.');
  if (paused) return refuse('superseded', 'Calls were paused since this one was placed: it may not make the callback, which waits.');
  const agent = callback.attempt.calledNowBy ?? callback.owner;
  const attempt = { ...newAttempt(callback), line: line === 'agent' && agent ? { agent } : { queueId: callback.queueId }, handoffContactId: contactId, admittedAt: now, ...(shown && { shown }) };
  return change({ ...callback, phase: 'handing-off', attempt, checkAt: plusSeconds(now, policy.handoffLeaseSeconds) }, 'Our number answered; the handoff flow may make the callback on this contact.');
}

/** What was shown in a line that it was taken out of says nothing of this one. */
function newAttempt({ attempt }: CallbackIn<Pending>): Attempt {
  const { shown: _before, ...rest } = settledAttempt(attempt);
  return rest;
}

export function dialRefused(callback: CallbackIn<Pending>, failure: DialFailure, circumstances: Circumstances): FollowDecision {
  switch (failure) {
    case 'connect-busy':
    case 'connect-limit':
      return { ...keep(callback, 'Connect takes no more calls just now: it is dialled a little later.'), postponed: 'a-little' };
    case 'paused':
      if (callback.attempt.calledNowBy) return notNow(callback, 'Calls are paused: the time that was set stands.');
      return { ...keep(callback, 'Calls are paused: it waits until they go on.'), postponed: 'a-little' };
    default:
      return conclude(callback, failure, circumstances);
  }
}

/** Nobody may bring it any more, since its queue was taken out of the settings: it must not keep its customer from being promised another. */
function replacementAsked(callback: CallbackIn<Pending>, circumstances: Circumstances): FollowDecision {
  return callback.purgeAt <= circumstances.now ? end(callback, 'purged', circumstances) : keep(callback, 'It waits for its time.');
}

/** A number that was put right is not verified any more, unless the same edit says that it is. A PIN that was given is for the number that it was given for. */
export function edit(callback: CallbackIn<Pending>, event: Extract<PhaseEvent, { type: 'edited' }> | MoveEvent, { now }: Pick<Circumstances, 'now'>): FollowDecision {
  const { edit: { owner, comment, crmRecord, numberVerified, recorded, callerId, customerZone: named, queue, ...times }, version, by } = event;
  if (version !== undefined && version !== callback.version) return refuse('superseded', 'Somebody changed the callback since the edit was begun.');
  const customer = event.type === 'moved' && event.customer;
  const { owner: was, formerOwner, customerZone, comment: _said, crmRecord: _record, numberVerified: _known, recorded: _chosen, callerId: _shown, pinGiven: proved, ...rest } = callback;
  const { fellBack: _fell, ...attempt } = callback.attempt;
  const kept = owner === undefined ? callback.owner : (owner ?? undefined);
  const said = comment ?? callback.comment;
  const record = crmRecord ?? callback.crmRecord;
  const isOtherNumber = customer && customer.number !== callback.number;
  // Another number may be elsewhere.
  const zoneKept = named ?? (isOtherNumber ? undefined : customerZone);
  const shown = callerId ?? callback.callerId;
  const verified = numberVerified ?? (!isOtherNumber && callback.numberVerified);
  const former = was && kept?.userId !== was.userId ? takenFrom(was, by) : formerOwner;
  const next: Callback = { ...rest, ...times, ...(proved && !isOtherNumber && { pinGiven: proved }), ...customer, ...(queue && { queueId: queue.queueId }), attempt, ...(kept && { owner: kept }), ...(former && former.userId !== kept?.userId && { formerOwner: former }), ...(said && { comment: said }), ...(zoneKept && { customerZone: zoneKept }), ...(record && { crmRecord: record }), ...(verified && { numberVerified: true }), ...((recorded ?? callback.recorded) && { recorded: true }), ...(shown && { callerId: shown }) };
  const checkAt = callback.attempt.calledNowBy ? callback.checkAt : callableAt(next, now);
  return change({ ...next, checkAt }, 'It was changed.');
}

/** Undefined: they gave it away themself. */
function takenFrom(owner: Agent, by: Agent | undefined): Agent | undefined {
  return by?.userId === owner.userId ? undefined : owner;
}

/** An agent who promised it takes care of missed ones, unless customers are called at the pace of idle agents. A customer who was told that they will be called waits for a seat in the line instead. */
function lineFull(callback: CallbackIn<Pending>, circumstances: Circumstances): FollowDecision {
  if (callback.checkAt > circumstances.now) return keep(callback, 'It waits for its time, which was changed since.');
  if (callback.attempt.calledNowBy) return notNow(callback, 'As many calls wait for this agent already as may: the time that was set stands.');
  if (!waitsForSeat(callback, circumstances.queue)) return untilItsTime(callback, circumstances.now) ?? end(callback, 'missed', circumstances);
  return { ...keep(callback, 'As many callbacks stand in the line as may: it is dialled when one of them leaves.'), postponed: 'until-there-is-room' };
}

function notNow(callback: CallbackIn<Pending>, reason: string): FollowDecision {
  const { calledNowBy: _agent, ...attempt } = callback.attempt;
  return change({ ...callback, attempt, checkAt: callback.dueAt }, reason);
}

/** A contact of an earlier attempt that lives on, whenever it shows: Connect's own retry comes days later. */
export function seenOfEarlier(callback: Callback & Promised, { contactId, disconnectedAt }: { contactId: string; disconnectedAt?: string }): FollowDecision {
  const isKnown = callback.attempts.some(({ handoffContactId, call }) => contactId === handoffContactId || (contactId === call?.contactId && call.disconnectedAt !== undefined));
  const rootContactId = rootOf(callback);
  if (isKnown || disconnectedAt || !rootContactId) return keep(callback, 'It waits for its time.');
  return keep(callback, 'It waits for its next time, but Connect holds a call of the last one: that is stopped.', { type: 'stop-leftovers', rootContactId, last: false });
}
