import { isPromised, type Callback } from './callback';
import type { CallbackEvent } from './event';
import { keep, type Circumstances, type Decision } from './decision';
import { decidePending } from './decide-pending';
import { decideDispatching } from './decide-dispatching';
import { decideHandingOff } from './decide-handing-off';
import { decideOnTheWay } from './decide-on-the-way';
import { decideEnded } from './decide-ended';

/**
 * The whole of a callback's behaviour: what becomes of it, and what is to be done, when something happens.
 * Pure. Every branch says why, in a sentence an operator can read.
 */
export function decide(callback: Callback, event: CallbackEvent, circumstances: Circumstances): Decision {
  if (isOfEarlierAttempt(callback, event)) return keep(callback, 'That is news of an earlier attempt.');
  const decision = decideInPhase(callback, event, circumstances);
  return callback.phase === 'ended' ? decision : signed(decision, event, circumstances);
}

function decideInPhase(callback: Callback, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (callback.phase) {
    case 'pending':
      return decidePending(callback, event, circumstances);
    case 'dispatching':
      return decideDispatching(callback, event, circumstances);
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

/** What an agent changed stands with it, for the journey. */
function signed(decision: Decision, event: CallbackEvent, { now }: Circumstances): Decision {
  if ('refused' in decision || !isPromised(decision.next) || (event.type !== 'edited' && event.type !== 'cancelled') || !event.by) return decision;
  return { ...decision, next: { ...decision.next, changed: { at: now, by: event.by.username, how: event.type } } };
}

/** Connect was asked, or told, of an attempt, and meanwhile the next one was admitted: what became of the one says nothing of the other. */
function isOfEarlierAttempt(callback: Callback, event: CallbackEvent): boolean {
  if (callback.origin === 'click' || (callback.phase !== 'handing-off' && callback.phase !== 'waiting' && callback.phase !== 'connected')) return false;
  const root = event.type === 'looked-up' || event.type === 'contact-seen' ? event.rootContactId : undefined;
  return root !== undefined && root !== callback.handoffContactId;
}
