import type { DecisionRecord, Notices } from '../../ground/ports/clock-ids-notices';
import type { CallIn } from '../domain/call-in';
import type { CallInDecision, CallInEvent } from '../domain/decision';

/** The operators' records hold call-ins beside callbacks. */
export function noteCallIn(notices: Notices, from: CallIn, { event, decision }: { event: CallInEvent; decision: CallInDecision }): void {
  const next = 'refused' in decision ? from : decision.next;
  notices.decided({
    ...basicsOf(from),
    event: event.type,
    from: from.phase,
    to: 'refused' in decision ? `refused: ${decision.refused}` : next.phase,
    reason: decision.reason,
    effects: 'refused' in decision ? [] : decision.effects.map(({ type }) => type),
    ...(next.phase === 'ended' && { outcome: next.outcome }),
  });
  if (next.phase === from.phase) return;
  if (next.phase === 'ended') count(notices, from, next.outcome);
  if (next.phase === 'expired') count(notices, from, next.because);
}

/** A request that was taken: a new one, or one that its customer made before and keeps. */
export function noteCallInRequest(notices: Notices, callIn: CallIn, event: 'requested' | 'requested-again'): void {
  const reason = event === 'requested' ? 'Its customer announced a call.' : 'Its customer asked for it again, and keeps it and its place: they were given another token for it.';
  notices.decided({ ...basicsOf(callIn), event, from: event === 'requested' ? 'none' : callIn.phase, to: callIn.phase, reason, effects: [] });
  count(notices, callIn, event);
}

/** As in `immediate-matched`: what calls at once come to says nothing of those that wait for a turn. */
function count(notices: Notices, { kind }: CallIn, what: string): void {
  notices.counted('CallIn', `${kind}-${what}`);
}

function basicsOf({ id, kind, queueId, number }: CallIn): Pick<DecisionRecord, 'callbackId' | 'origin' | 'agent' | 'queueId' | 'number'> {
  return { callbackId: id, origin: `call-in-${kind}`, agent: '', queueId, number };
}
