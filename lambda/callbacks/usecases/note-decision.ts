import type { DecisionRecord, Notices } from '../../ground/ports/clock-ids-notices';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import type { Decision } from '../domain/decision';
import { askerOf, type CallbackEvent, type OutcomeSaid } from '../domain/event';
import { handlerOf } from '../domain/handler-of';
import { measuresOf } from '../domain/journey';
import { countDecision } from './count-decision';

export interface NotedDecision {
  event: CallbackEvent;
  decision: Decision;
  /** The instant when it is tried again, if it was put off as it is: Connect was too busy, or its line full. */
  until?: string;
}

/** Writes the log record and the metrics of a decision once it was saved. Each decision is noted once. */
export function noteDecision(notices: Notices, from: Callback, made: NotedDecision): void {
  notices.decided(recordOf(from, made));
  if ('refused' in made.decision) return;
  const { next } = made.decision;
  // It is no call of Dialback's.
  if (next.mode === 'by-hand') return;
  countDecision(notices, from, next);
  if (made.event.type === 'outcome-said') notices.counted('Said', saidOf(made.event));
  if (next.phase === 'ended' && from.phase !== 'ended') measureEnd(notices, next);
}

/** One of the operator's own by its own code. */
function saidOf({ said: { outcome } }: OutcomeSaid): string {
  return outcome.own ?? outcome.code;
}

function recordOf(from: Callback, made: NotedDecision): DecisionRecord {
  const { event, decision } = made;
  const until = made.until ?? putOffUntil(from, made);
  const by = askerOf(event)?.username;
  const next = 'refused' in decision ? from : decision.next;
  return {
    callbackId: from.id,
    origin: from.origin,
    agent: handlerOf(next)?.username ?? '',
    queueId: isPromised(from) ? from.queueId : '',
    number: from.number,
    event: event.type,
    from: from.phase,
    to: 'refused' in decision ? `refused: ${decision.refused}` : next.phase,
    reason: decision.reason,
    effects: 'refused' in decision ? [] : decision.effects.map((effect) => effect.type),
    ...(next.phase === 'ended' && { outcome: next.outcome.code }),
    ...(event.type === 'outcome-said' && !('refused' in decision) && { said: saidOf(event) }),
    ...(by !== undefined && { by }),
    ...(until !== undefined && { until }),
  };
}

/** On the list for another time, though nobody asked for that: tried again, or put off while its queue is closed. */
function putOffUntil(from: Callback, { event, decision }: NotedDecision): string | undefined {
  if ('refused' in decision || event.type === 'edited' || decision.next.phase !== 'pending' || !isPromised(from)) return undefined;
  return decision.next.dueAt === from.dueAt ? undefined : decision.next.dueAt;
}

function measureEnd(notices: Notices, ended: Callback): void {
  const { clickToQueuedSeconds, customerHoldSeconds, agentWaitSeconds } = measuresOf(ended);
  // A promised callback is requested long before its time.
  if (clickToQueuedSeconds !== undefined && ended.origin === 'click') notices.measured('ClickToQueuedSeconds', clickToQueuedSeconds);
  if (customerHoldSeconds !== undefined) notices.measured('CustomerHoldSeconds', customerHoldSeconds);
  if (agentWaitSeconds !== undefined) notices.measured('AgentWaitSeconds', agentWaitSeconds);
}
