import type { CallIn } from '../../call-ins/domain/call-in';
import type { RecordChange } from '../../changes/domain/record-change';
import { newAmong, type RequestFact } from './fact';

/** Facts that this write added to a call that a customer announced. */
export function requestFacts(change: RecordChange<CallIn>): RequestFact[] {
  if (change.isCopy) return [];
  const { before, after } = change;
  return newAmong(standing(after), before ? standing(before) : []);
}

/** It goes through each state once. */
function standing(callIn: CallIn): RequestFact[] {
  return [{ what: 'asked', key: 'asked', at: callIn.requestedAt }, ...ofPhase(callIn)];
}

function ofPhase(callIn: CallIn): RequestFact[] {
  switch (callIn.phase) {
    case 'queued':
      return [];
    case 'ready':
      return [{ what: 'offered', key: `offered/${callIn.readyAt}`, at: callIn.readyAt }];
    case 'expected':
      return [{ what: 'accepted', key: `accepted/${callIn.expectedAt}`, at: callIn.expectedAt, callUntil: callIn.callUntil }];
    case 'expired':
      return [{ what: 'expired', key: `expired/${callIn.expiredAt}`, at: callIn.expiredAt, because: callIn.because }];
    case 'ended':
      return [{ what: 'ended', key: 'ended', at: callIn.endedAt, outcome: callIn.outcome, ...(callIn.contactId && { contactId: callIn.contactId }) }];
  }
}
