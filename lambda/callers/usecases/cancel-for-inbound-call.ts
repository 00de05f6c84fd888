import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { messageFor } from '../../agenda/usecases/message-chain';
import type { Callback, CallbackIn, Ended } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { Decision } from '../../callbacks/domain/decision';
import { isUnsure } from '../../callbacks/domain/customers-place';
import { isMissed } from '../../callbacks/domain/is-missed';
import { isTaken } from '../../callbacks/domain/next-check';
import { POLICY } from '../../callbacks/domain/policy';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import { isTakenBack } from '../../callbacks/domain/withdrawal';

export interface InboundCallNeeds {
  follow: Follow;
  findOwed: FindOwed;
  contacts: ContactLookUp;
  dispatch: DispatchQueue;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
  /** Country of a caller's number in national form. */
  defaultCountry: string;
}

/** A customer calls, of their own accord. */
export interface InboundCall {
  /** As Connect shows the caller; undefined where it shows nobody. */
  callerId?: string;
  /** The call's first contact: a transfer makes new ones. */
  rootContactId: string;
  /** The instant when the call came in. Undefined: Connect is asked for it if it matters. */
  cameInAt?: string;
  /** The caller has not come as far yet as they must: nothing is cancelled, and the answer says what would be. */
  isTooEarly?: true;
}

export interface InboundCallAnswer {
  decision: /** Nothing was promised to the customer. */
    | 'none'
    /** Callbacks are promised to several who showed this number. Nobody knows which of them calls: none is cancelled. */
    | 'several'
    /** It will not be made any more. */
    | 'cancelled'
    /** It is being taken out of its line, and Connect has not confirmed that yet: an agent may still be faster. */
    | 'being-cancelled'
    /** It stands, and will be cancelled when the caller has come far enough. */
    | 'kept'
    /** An agent has accepted it: it goes on. */
    | 'on-its-way';
  reason: string;
}

export type CancelForInboundCall = (call: InboundCall) => Promise<InboundCallAnswer>;

/**
 * A customer who has called in, and came far enough, needs no callback any more: a callback that was promised to their number is cancelled, also in the line, unless an
 * agent has accepted it. An agent's own click is theirs, and stays. Safe to repeat.
 */
export function createCancelForInboundCall(needs: InboundCallNeeds): CancelForInboundCall {
  const { follow, findOwed, contacts, clock, defaultCountry } = needs;
  return async (call) => {
    const number = callerNumber(call.callerId, defaultCountry);
    if (!number) return none('The caller withholds their number.');
    const known = await findOwed(number);
    const [owed, another] = known.filter(isOwed);
    if (another) return { decision: 'several', reason: 'Several who showed this number are owed a callback: nobody knows which of them calls.' };
    const answered = theUnsure(known, clock.now());
    const callback = owed ?? known.find(isCalledIn) ?? answered;
    if (!callback) return none('The caller is owed no callback.');
    const cameInAt = call.cameInAt ?? (await contacts.lookUp(call.rootContactId))?.facts.initiatedAt;
    if (!cameInAt) return none('Connect does not show when the call came in.');
    // An agent promises callbacks while they talk to the customer: the call in which one was promised does not cancel it.
    if (callback.requestedAt > cameInAt) return none('The callback was promised in the course of this call.');
    if (callback === answered) {
      if (!call.isTooEarly && answered.endedAt <= cameInAt) await follow(callback, { type: 'cancelled', cause: 'customer-called-in' });
      return none('A call of the callback was answered, and nobody has said yet by whom: whoever that was, no other call is owed.');
    }
    // The flow asks, and an event tells of the same call: one of them is faster.
    if (isCalledIn(callback)) {
      return callback.endedAt >= cameInAt ? { decision: 'cancelled', reason: callback.outcome.sentence } : none('The caller is owed no callback.');
    }
    if (call.isTooEarly) return answerBefore(callback);
    await checkAgain(needs, callback);
    return answerOf(await cancel(follow, callback));
  };
}

/** It is open, or on the list of missed ones. */
function isOwed(callback: Callback & Promised): boolean {
  return callback.phase !== 'ended' || (isMissed(callback) && !callback.dismissed);
}

/** A call to its customer was answered, by whom is not said yet. Of several nobody knows which of them calls. */
function theUnsure(known: (Callback & Promised)[], now: string): (CallbackIn<Ended> & Promised) | undefined {
  const answered = known.filter((callback) => isUnsure(callback, now));
  return answered.length === 1 ? answered[0] : undefined;
}

/** An inbound call ended it, which may be this one. */
function isCalledIn(callback: Callback & Promised): callback is CallbackIn<Ended> & Promised {
  return callback.phase === 'ended' && callback.outcome.code === 'customer-called-in';
}

/** A withdrawal from a line may be cut off half way: the message is sent before. Without it the next look is only later. */
async function checkAgain({ dispatch, clock, notices }: InboundCallNeeds, callback: Callback & Promised): Promise<void> {
  if (callback.phase !== 'handing-off' && callback.phase !== 'waiting') return;
  const at = plusSeconds(clock.now(), POLICY.withdrawalSeconds);
  await dispatch.send([{ message: messageFor(callback), at }]).catch((error: unknown) => notices.failed('look-again', callback.id, error));
}

/** Connect may show that the attempt was over by itself, so that it is to be tried again: then that next try is cancelled. */
async function cancel(follow: Follow, callback: Callback): Promise<Decision> {
  const cancelled = { type: 'cancelled', cause: 'customer-called-in' } as const;
  const decision = await follow(callback, cancelled);
  return 'next' in decision && decision.next.phase === 'pending' ? follow(decision.next, cancelled) : decision;
}

/** Answers whether this callback would be cancelled, as far as its record knows. */
function answerBefore(callback: Callback & Promised): InboundCallAnswer {
  switch (callback.phase) {
    case 'pending':
      return KEPT;
    case 'handing-off':
    case 'waiting':
      if (isTakenBack(callback.attempt.withdrawal)) return { decision: 'being-cancelled', reason: 'It is being taken out of its line.' };
      return isTaken(callback) ? ACCEPTED : KEPT;
    case 'calling':
      return BEING_CALLED;
    case 'connected':
      return ACCEPTED;
    case 'ended':
      return none('The caller is owed no callback.');
  }
}

const KEPT: InboundCallAnswer = { decision: 'kept', reason: 'The caller has not come as far yet as they must: the callback stands.' };
const BEING_CALLED: InboundCallAnswer = { decision: 'on-its-way', reason: 'Its customer is being called before an agent is: it goes on.' };
const ACCEPTED: InboundCallAnswer = { decision: 'on-its-way', reason: 'An agent has accepted it: it goes on.' };

function answerOf(decision: Decision): InboundCallAnswer {
  const { reason } = decision;
  if ('refused' in decision) return { decision: 'on-its-way', reason };
  const { next } = decision;
  switch (next.phase) {
    case 'ended':
      return { decision: next.outcome.code === 'customer-called-in' || next.outcome.code === 'missed' ? 'cancelled' : 'none', reason };
    case 'handing-off':
    case 'waiting':
      return { decision: next.attempt.withdrawal ? 'being-cancelled' : 'on-its-way', reason };
    case 'pending':
    case 'dispatching':
    case 'calling':
    case 'holding':
    case 'connected':
      return { decision: 'on-its-way', reason };
  }
}

function none(reason: string): InboundCallAnswer {
  return { decision: 'none', reason };
}
