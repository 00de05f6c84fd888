import { type Asker, type CallAsk, mayCall } from '../../calling-rules/domain/may-call';
import { type Callback, isPromised, type Promised } from './callback';
import { end } from './conclude';
import type { Circumstances, Decision } from './decision';
import type { CallbackEvent } from './event';
import { outcome } from './outcome';

interface Asked {
  from: Callback;
  event: CallbackEvent;
}

/** Whether the decision places a call: it is dialled, or the handoff flow is let in. In legacy mode the customer is on the line by then. */
export function placesCall(decision: Decision, { from, event }: Asked): boolean {
  if ('refused' in decision || from.mode !== 'queued-callback') return false;
  if (decision.effects.some(({ type }) => type === 'dial')) return true;
  return event.type === 'admission-asked' && from.phase !== 'handing-off' && decision.next.phase === 'handing-off';
}

/** Every line passes here when its call is placed: what the rules forbid at that moment ends with their reason. */
export function unlessForbidden<D extends Decision>(decision: D, asked: Asked, circumstances: Circumstances): D | Decision {
  if (!circumstances.rules || !placesCall(decision, asked) || 'refused' in decision) return decision;
  const verdict = mayCall({ ...wishOf(asked.from), countriesOfQueue: circumstances.queue?.allowedCountries, at: circumstances.now }, circumstances.rules);
  if (!verdict.may) return end(asked.from, { ...outcome('not-allowed'), sentence: `Not called: ${verdict.reason}` }, circumstances);
  if (!verdict.despite || decision.next.phase !== 'handing-off') return decision;
  return { ...decision, next: { ...decision.next, attempt: { ...decision.next.attempt, despite: verdict.despite } } };
}

/** Whose wish the call is: the customer's own, as long as no agent gave it another number. */
export function wishOf(callback: Callback): Pick<CallAsk, 'number' | 'asker'> {
  return { number: callback.number, asker: askerOf(callback) };
}

function askerOf(callback: Callback): Asker {
  if (!isPromised(callback)) return { by: 'agent', userId: callback.agent.userId };
  if (callback.origin !== 'agent' && !hasOtherNumber(callback)) return { by: 'customer', at: callback.requestedAt };
  return { by: 'agent', ...(callback.requestedBy && { userId: callback.requestedBy.userId }) };
}

function hasOtherNumber({ changes = [] }: Promised): boolean {
  return changes.some(({ fields = [] }) => fields.some(({ field }) => field === 'number'));
}
