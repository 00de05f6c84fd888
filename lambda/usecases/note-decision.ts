import { isPromised, type Callback } from '../domain/callback/callback';
import type { Decision } from '../domain/callback/decision';
import { askerOf, type CallbackEvent } from '../domain/callback/event';
import { handlerOf } from '../domain/callback/handler-of';
import { measuresOf } from '../domain/callback/journey';
import type { DecisionRecord, Notices } from '../ports/surroundings';
import { countDecision } from './count-decision';

export interface Made {
  event: CallbackEvent;
  decision: Decision;
  /** When it is tried again, where it was put off as it is: Connect was too busy, or its line full. */
  until?: string;
}

/** What operators can read of a decision, once it was saved, and what is counted and measured of it: each decision is noted once. */
export function noteDecision(notices: Notices, from: Callback, made: Made): void {
  notices.decided(recordOf(from, made));
  if ('refused' in made.decision) return;
  const { next } = made.decision;
  countDecision(notices, from, next);
  if (next.phase === 'ended' && from.phase !== 'ended') measureEnd(notices, next);
}

function recordOf(from: Callback, made: Made): DecisionRecord {
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
    ...(by !== undefined && { by }),
    ...(until !== undefined && { until }),
  };
}

/** On the list for another time, though nobody asked for that: tried again, or put off while its queue is closed. */
function putOffUntil(from: Callback, { event, decision }: Made): string | undefined {
  if ('refused' in decision || event.type === 'edited' || decision.next.phase !== 'pending' || !isPromised(from)) return undefined;
  return decision.next.dueAt === from.dueAt ? undefined : decision.next.dueAt;
}

function measureEnd(notices: Notices, ended: Callback): void {
  const { clickToQueuedSeconds, customerHoldSeconds, agentWaitSeconds } = measuresOf(ended);
  // What was promised for a time is asked for long before it.
  if (clickToQueuedSeconds !== undefined && ended.origin === 'click') notices.measured('ClickToQueuedSeconds', clickToQueuedSeconds);
  if (customerHoldSeconds !== undefined) notices.measured('CustomerHoldSeconds', customerHoldSeconds);
  if (agentWaitSeconds !== undefined) notices.measured('AgentWaitSeconds', agentWaitSeconds);
}
