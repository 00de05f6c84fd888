import type { Callback, CallbackRequest, Connected, Ended, Holding, Waiting } from './callback';
import type { ContactFacts } from './contact-facts';
import { plusSeconds, secondsBetween } from './instant';
import { mayLeaveCall, outcome, outcomeOfCall, type Outcome, type OutcomeCode } from './outcome';
import { wayOf } from './way';
import type { Circumstances, Decision, Effect } from './decision';
import { change } from './decision';

/** The fields that every phase shares, without those of the present one. */
export function requestOf(callback: Callback): CallbackRequest {
  const { id, subject, origin, mode, agent, number, comment, relatedContactId, requestedAt, version } = callback;
  return { id, subject, origin, mode, agent, number, ...(comment && { comment }), ...(relatedContactId && { relatedContactId }), requestedAt, version };
}

export function end(callback: Callback, how: OutcomeCode | Outcome, { now }: Pick<Circumstances, 'now'>): Decision {
  const ended = typeof how === 'string' ? outcome(how) : how;
  const way = wayOf(callback);
  const stops: Effect[] =
    mayLeaveCall(ended.code) && way.handoffContactId && callback.mode === 'queued-callback'
      ? [{ type: 'stop-leftovers', rootContactId: way.handoffContactId, last: false }]
      : [];
  const phase: Ended = {
    phase: 'ended',
    ...way,
    endedAt: way.call?.disconnectedAt ?? now,
    outcome: ended,
    // Connect may show what it adds a moment after the end: looked at once more.
    ...(stops.length > 0 && { attentionAt: plusSeconds(now, 60) }),
  };
  return change({ ...requestOf(callback), ...phase }, ended.sentence, ...stops, { type: 'release-agent', when: 'ended' });
}

/** The flow made the callback; Connect has not told of it yet. */
export function waitFrom(callback: Callback, handoff: Pick<Waiting, 'handoffContactId' | 'admittedAt'>, { now, policy }: Circumstances): Callback {
  const waiting: Waiting = { phase: 'waiting', ...handoff, since: now, attentionAt: plusSeconds(now, policy.lookEverySeconds.least) };
  return { ...requestOf(callback), ...waiting };
}

/** Moves a callback to where the facts of its call say it is. Never back: facts only accumulate. */
export function follow(callback: Callback & { handoffContactId: string }, call: ContactFacts, { now, policy }: Circumstances): Decision {
  const request = requestOf(callback);
  const known = { ...wayOf(callback), handoffContactId: callback.handoffContactId, call };
  const attentionAt = attentionOf(callback, { now, policy });
  if (call.disconnectedAt) return end({ ...callback, ...known } as Callback, outcomeOfCall(call, callback.mode), { now });
  if (call.connectedAt) {
    const next: Connected = { phase: 'connected', ...known, since: call.connectedAt, attentionAt };
    return change({ ...request, ...next }, 'Agent and customer are connected.', { type: 'release-agent', when: 'connected' });
  }
  if (callback.mode === 'legacy') {
    const next: Holding = { phase: 'holding', ...known, since: call.customerAnsweredAt ?? now, attentionAt };
    // At once, not when queued: a customer waits for this agent.
    return change({ ...request, ...next }, 'The customer answered and holds for the agent.', { type: 'release-agent', when: 'queued' });
  }
  const admittedAt = known.admittedAt ?? call.initiatedAt ?? now;
  const next: Waiting = { phase: 'waiting', ...known, admittedAt, since: call.queuedAt ?? now, attentionAt };
  if (!call.queuedAt) return change({ ...request, ...next }, 'Connect made the callback; it comes into the agent’s queue in a second.');
  return change({ ...request, ...next }, 'The callback stands in the agent’s queue.', { type: 'release-agent', when: 'queued' });
}

/** A moment that is set already stays while it lies ahead: each move of it would be two more writes to the index. */
export function attentionOf({ phase, attentionAt }: Callback, { now, policy }: Circumstances): string {
  const isSet = phase !== 'dispatching' && phase !== 'handing-off' && attentionAt !== undefined && attentionAt > now;
  return isSet ? attentionAt : plusSeconds(now, policy.lookEverySeconds.least);
}

/** The longer it has been so, the rarer the look: constant cost for an agent who is away for days. */
export function nextLook(since: string, { now, policy }: Circumstances): string {
  const { least, most } = policy.lookEverySeconds;
  return plusSeconds(now, Math.min(most, Math.max(least, secondsBetween(since, now) / 2)));
}
