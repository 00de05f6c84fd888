import type { Callback, CallbackIn, Connected, Holding, Waiting } from './callback';
import { isPromised } from './callback-request';
import { conclude } from './conclude';
import type { ContactFacts } from './contact-facts';
import { change, type Circumstances, type FollowDecision, keep } from './decision';
import { firstCheck, isTaken, standingCheck } from './next-check';
import { outcomeOfAttempt } from './outcome-of-attempt';
import { notTakenOut } from './settled';
import { tellPromise } from './tell-promise';

/** Moves a callback to where the facts of its call say it is. Never back: facts only accumulate. */
export function follow(callback: Callback & { attempt: { handoffContactId: string } }, call: ContactFacts, circumstances: Circumstances): FollowDecision {
  const attempt = { ...callback.attempt, call };
  const known = { ...callback, attempt } as Callback;
  if (call.disconnectedAt) return conclude(known, outcomeOfAttempt(known, call, circumstances), circumstances);
  // A promised callback's next check is in no index, so it may move: one for an owner who might leave is not due any more once they have come.
  const checkAt = isPromised(callback) ? firstCheck(known, circumstances) : standingCheck(callback, circumstances);
  if (call.connectedAt) {
    const connected = { ...notTakenOut(known), phase: 'connected', checkAt } as CallbackIn<Connected>;
    return move(connected, 'The agent is on the line with whoever answered.', 'connected');
  }
  if (!isPromised(callback) && callback.mode === 'legacy') {
    const holding: Holding = { phase: 'holding', attempt, checkAt };
    // At once, not when queued: a customer waits for this agent.
    return move({ ...callback, ...holding }, 'The customer answered and holds for the agent.', 'queued');
  }
  if (isPromised(callback) && callback.phase === 'waiting') {
    // Of one that is settled, the record says why nobody takes it out. Of others Connect is asked at the end what happened within the wait: nothing is written for it.
    if (callback.settledBy && !isTaken(callback) && isTaken(known)) return move({ ...known, checkAt } as CallbackIn<Waiting>, 'An agent has accepted it: it goes on, as the last call.');
    return keep(callback, 'It stands in its line.');
  }
  const admittedAt = attempt.admittedAt ?? call.initiatedAt ?? circumstances.now;
  const waiting: Waiting = { phase: 'waiting', attempt: { ...attempt, admittedAt }, checkAt };
  if (!call.queuedAt) return move({ ...callback, ...waiting }, 'Connect made the callback; it comes into its line in a second.');
  return move({ ...callback, ...waiting }, 'The callback stands in its line.', 'queued');
}

/** An agent may be held out of routing for a click; for what is promised nobody is. */
function move(next: CallbackIn<Waiting | Holding | Connected>, reason: string, release?: 'queued' | 'connected'): FollowDecision {
  return release && !isPromised(next) ? change(next, reason, { type: 'release-agent', when: release }, ...tellPromise(next)) : change(next, reason);
}
