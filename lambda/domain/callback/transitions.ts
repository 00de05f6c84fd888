import { isPromised, type Callback, type Connected, type Holding, type Waiting } from './callback';
import { conclude } from './conclude';
import type { ContactFacts } from './contact-facts';
import { change, keep, type Circumstances, type Decision } from './decision';
import { attentionOf, firstLook } from './looks';
import { outcomeOfCall } from './outcome';
import { requestOf } from './request-of';
import { wayOf } from './way';

/** Moves a callback to where the facts of its call say it is. Never back: facts only accumulate. */
export function follow(callback: Callback & { handoffContactId: string }, call: ContactFacts, circumstances: Circumstances): Decision {
  const known = { ...wayOf(callback), ...keptOf(callback), handoffContactId: callback.handoffContactId, call };
  if (call.disconnectedAt) return conclude({ ...callback, ...known } as Callback, outcomeOfCall(call, callback.mode), circumstances);
  // In no index, a promised callback's next look may move: one for an owner who might leave is not due any more once they have come.
  const attentionAt = isPromised(callback) ? firstLook({ ...callback, call } as Callback, circumstances) : attentionOf(callback, circumstances);
  if (call.connectedAt) {
    const { withdrawal: _tooLate, ...way } = known;
    const next: Connected = { phase: 'connected', ...way, since: call.connectedAt, attentionAt };
    return move(callback, next, { reason: 'Agent and customer are connected.', release: 'connected' });
  }
  if (callback.mode === 'legacy') {
    const next: Holding = { phase: 'holding', ...known, since: call.customerAnsweredAt ?? circumstances.now, attentionAt };
    // At once, not when queued: a customer waits for this agent.
    return move(callback, next, { reason: 'The customer answered and holds for the agent.', release: 'queued' });
  }
  // What happens within the wait is read from Connect at its end: a promised callback is not written for it.
  if (isPromised(callback) && callback.phase === 'waiting') return keep(callback, 'It stands in its line.');
  const admittedAt = known.admittedAt ?? call.initiatedAt ?? circumstances.now;
  const next: Waiting = { phase: 'waiting', ...known, admittedAt, since: call.queuedAt ?? circumstances.now, attentionAt };
  if (!call.queuedAt) return move(callback, next, { reason: 'Connect made the callback; it comes into its line in a second.' });
  return move(callback, next, { reason: 'The callback stands in its line.', release: 'queued' });
}

/** An agent may be held out of routing for a click; for what is promised nobody is. */
function move(callback: Callback, phase: Waiting | Holding | Connected, { reason, release }: { reason: string; release?: 'queued' | 'connected' }): Decision {
  const next = { ...requestOf(callback), ...phase } as Callback;
  return release && !isPromised(callback) ? change(next, reason, { type: 'release-agent', when: release }) : change(next, reason);
}

/** What is kept from one phase of an attempt to the next, beside its way. */
function keptOf(callback: Callback): Pick<Waiting, 'calledNowBy' | 'withdrawal' | 'line'> {
  return {
    ...('calledNowBy' in callback && callback.calledNowBy && { calledNowBy: callback.calledNowBy }),
    ...('withdrawal' in callback && callback.withdrawal && { withdrawal: callback.withdrawal }),
    ...('line' in callback && callback.line && { line: callback.line }),
  };
}
