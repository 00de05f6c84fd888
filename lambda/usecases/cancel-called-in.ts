import { callerNumber } from '../domain/caller-number';
import { isPromised, type Callback, type Promised } from '../domain/callback/callback';
import type { Decision } from '../domain/callback/decision';
import { plusSeconds } from '../domain/callback/instant';
import { isMissed } from '../domain/callback/is-missed';
import { POLICY } from '../domain/callback/policy';
import type { DispatchQueue } from '../ports/dispatch';
import type { Ids } from '../ports/surroundings';
import { advanceCallback, type AdvancePorts } from './advance-callback';

export type CalledInPorts = AdvancePorts & {
  ids: Ids;
  dispatch: DispatchQueue;
  /** Country of a caller's number in national form. */
  defaultCountry: string;
};

export interface CalledIn {
  /** As Connect shows the caller; undefined where it shows nobody. */
  callerId?: string;
  /** The call's first contact: a transfer makes new ones. */
  rootContactId: string;
  /** When the call came in. Undefined: Connect is asked, should it matter. */
  cameInAt?: string;
}

export interface CalledInAnswer {
  decision: /** The customer is owed no callback. */
    | 'none'
    /** It will not be made any more. */
    | 'cancelled'
    /** It is being taken out of its line, and Connect has not confirmed that yet: an agent may still be faster. */
    | 'being-cancelled'
    /** An agent has accepted it: it goes on. */
    | 'on-its-way';
  reason: string;
}

/**
 * A customer who calls in needs no callback any more: what was promised to their number is cancelled, also in the line, unless an
 * agent has accepted it. An agent's own click is theirs, and stays. Safe to repeat.
 */
export async function cancelCalledIn(ports: CalledInPorts, call: CalledIn): Promise<CalledInAnswer> {
  const number = callerNumber(call.callerId, ports.defaultCountry);
  if (!number) return none('The caller withholds their number.');
  const callback = await ports.store.findLatest(ports.ids.digest('customer', number));
  if (!callback || !isPromised(callback) || !mayMatter(callback)) return none('The caller is owed no callback.');
  const cameInAt = call.cameInAt ?? (await ports.telephony.lookUp(call.rootContactId))?.facts.initiatedAt;
  if (!cameInAt) return none('Connect does not show when the call came in.');
  // An agent promises callbacks while they talk to the customer: the call in which one was promised does not cancel it.
  if (callback.requestedAt > cameInAt) return none('The callback was promised in the course of this call.');
  // The flow asks, and an event tells of the same call: one of them is faster.
  if (callback.phase === 'ended' && callback.outcome.code === 'customer-called-in') {
    return callback.endedAt >= cameInAt ? { decision: 'cancelled', reason: callback.outcome.sentence } : none('The caller is owed no callback.');
  }
  await lookAgain(ports, callback);
  return answerOf(await takeBack(ports, callback));
}

/** It is open, or on the list of missed ones, or ended by a call-in, which may be this one. */
function mayMatter(callback: Callback & Promised): boolean {
  if (callback.phase !== 'ended') return true;
  return callback.outcome.code === 'customer-called-in' || (isMissed(callback) && !callback.dismissed);
}

/** Taking it out of a line may be cut off half way: the message is sent before. Without it the next look is only later. */
async function lookAgain({ dispatch, clock, notices }: CalledInPorts, { id, subject, phase }: Callback & Promised): Promise<void> {
  if (phase !== 'handing-off' && phase !== 'waiting') return;
  const at = plusSeconds(clock.now(), POLICY.withdrawalSeconds);
  await dispatch.send([{ message: { subject, placement: 1 }, at }]).catch((error: unknown) => notices.failed('look-again', id, error));
}

/** Connect may show that the attempt was over by itself, so that it is to be tried again: then that is what is cancelled. */
async function takeBack(ports: CalledInPorts, callback: Callback): Promise<Decision> {
  const cancelled = { type: 'cancelled', cause: 'customer-called-in' } as const;
  const decision = await advanceCallback(ports, callback, cancelled);
  return 'next' in decision && decision.next.phase === 'pending' ? advanceCallback(ports, decision.next, cancelled) : decision;
}

function answerOf(decision: Decision): CalledInAnswer {
  const { reason } = decision;
  if ('refused' in decision) return { decision: 'on-its-way', reason };
  const { next } = decision;
  switch (next.phase) {
    case 'ended':
      return { decision: next.outcome.code === 'customer-called-in' || next.outcome.code === 'missed' ? 'cancelled' : 'none', reason };
    case 'handing-off':
    case 'waiting':
      return { decision: next.withdrawal ? 'being-cancelled' : 'on-its-way', reason };
    case 'pending':
    case 'dispatching':
    case 'holding':
    case 'connected':
      return { decision: 'on-its-way', reason };
  }
}

function none(reason: string): CalledInAnswer {
  return { decision: 'none', reason };
}
