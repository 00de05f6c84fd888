import type { Asker } from '../../calling-rules/domain/asker';
import { type CallAsk, type CallVerdict, mayCall } from '../../calling-rules/domain/may-call';
import type { Callback, CallbackIn, Pending, Waiting } from './callback';
import { isPromised, type Promised } from './callback-request';
import { end } from './conclude';
import { waitForCall } from './decide-calling';
import { putOff } from './decide-due';
import { type Circumstances, type Decision, refuse } from './decision';
import type { CallbackEvent } from './event';
import { isTaken } from './next-check';
import { outcome } from './outcome';
import { withdraw } from './withdraw';

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

/**
 * A callback that stands in its line is asked about again when the lists change, and whenever it is looked after. A customer who is called first is on the line by then: whoever takes them out would hang up
 * on them.
 */
function isLookedAfter(decision: Decision, { from, event }: Asked): boolean {
  if ('refused' in decision || from.phase !== 'waiting' || from.mode !== 'queued-callback') return false;
  if (from.attempt.withdrawal || from.attempt.customerFirst || isTaken(from)) return false;
  return event.type === 'lists-changed' || (event.type === 'check-due' && decision.effects.some(({ type }) => type === 'look-up'));
}

/** Whether the rules have a say in what is decided. */
export function asksRules(decision: Decision, asked: Asked): boolean {
  return placesCall(decision, asked) || isLookedAfter(decision, asked);
}

/**
 * Whether a call is placed for good by this: it counts for the limits of its number and its agent. The customer's phone is next, or, where they are called first, rings by the call itself. In legacy
 * mode it rings already.
 */
export function countsCall(decision: Decision, asked: Asked): boolean {
  if ('refused' in decision) return false;
  const { from, event } = asked;
  if (from.mode === 'legacy') return event.type === 'dialled';
  return placesCall(decision, asked) && (event.type === 'admission-asked' || event.type === 'turn-came');
}

/** An attempt is counted once: be it admitted twice, or dialled again for want of an answer. */
export function attemptName(callback: Callback): string {
  return isPromised(callback) ? `${callback.id}#${callback.attempts.length}` : callback.id;
}

/** Every line passes here when its call is placed: what the rules forbid at that moment ends with their reason. What they forbid later is taken out of its line, if no agent was faster. */
export function unlessForbidden<D extends Decision>(decision: D, asked: Asked, circumstances: Circumstances): D | Decision {
  if (!circumstances.rules || !asksRules(decision, asked) || 'refused' in decision) return decision;
  const { from } = asked;
  const { queue, now } = circumstances;
  const wish = wishOf(from);
  const atAnyHour = wish.atAnyHour || asked.event.type === 'called-now';
  const verdict = mayCall({ ...wish, atAnyHour, queue, at: now }, circumstances.rules);
  if (!verdict.may && verdict.refusal.code === 'outside-calling-window' && from.phase === 'pending') return waitForWindow(from, asked.event, circumstances);
  if (!verdict.may && from.phase === 'calling') return waitForCall(from, circumstances);
  if (!verdict.may && from.phase === 'waiting') return takeOut(from, verdict, circumstances) ?? decision;
  if (!verdict.may) return end(from, { ...outcome('not-allowed'), sentence: `Not called: ${verdict.reason}` }, circumstances);
  if (!verdict.despite || (decision.next.phase !== 'handing-off' && decision.next.phase !== 'calling')) return decision;
  return { ...decision, next: { ...decision.next, attempt: { ...decision.next.attempt, despite: verdict.despite } } };
}

/** Whose wish the call is: the customer's own, as long as no agent gave it another number. */
export function wishOf(callback: Callback): Pick<CallAsk, 'number' | 'asker' | 'customerZone' | 'atAnyHour' | 'pinGiven'> {
  const { number, customerZone, pinGiven } = callback;
  // An agent who calls before the time, or clicks, knows what time it is there.
  const atAnyHour = isPromised(callback) ? callback.attempt.calledNowBy !== undefined : callback.atAnyHour === true;
  return { number, asker: askerOf(callback), customerZone, atAnyHour, pinGiven };
}

/** The hour alone takes nobody out of a line: whoever came into it in time is called. */
function takeOut(from: CallbackIn<Waiting>, { refusal, reason }: Extract<CallVerdict, { may: false }>, circumstances: Circumstances): Decision | undefined {
  if (refusal.code === 'outside-calling-window') return undefined;
  const forbidden = `Not called: ${reason}`;
  const decision = withdraw({ ...from, attempt: { ...from.attempt, forbidden } }, 'not-allowed', circumstances);
  return { ...decision, reason: `${forbidden} It is taken out of its line.` } as Decision;
}

const OUTSIDE = {
  putOff: 'It is outside the calling window where the customer is: it is put off until that opens.',
  tooLate: 'It is outside the calling window where the customer is, and that opens only after its purge time.',
};

/** The window closed while our own number was ringing: that call may not make it any more, and the message that follows it puts it off. */
function waitForWindow(callback: CallbackIn<Pending>, event: CallbackEvent, circumstances: Circumstances): Decision {
  return event.type === 'admission-asked' ? refuse('superseded', 'The calling window where the customer is closed since this call was placed.') : putOff(callback, circumstances, OUTSIDE);
}

function askerOf(callback: Callback): Asker {
  if (!isPromised(callback)) return { by: 'agent', userId: callback.agent.userId };
  if (callback.origin !== 'agent' && !hasOtherNumber(callback)) return { by: 'customer', at: callback.requestedAt };
  return { by: 'agent', ...(callback.requestedBy && { userId: callback.requestedBy.userId }) };
}

function hasOtherNumber({ changes = [] }: Promised): boolean {
  return changes.some(({ fields = [] }) => fields.some(({ field }) => field === 'number'));
}
