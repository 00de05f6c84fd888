import { contextAttributes } from '../../app-access/domain/context-data';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { CallIn } from '../domain/call-in';
import type { AdvanceCallIn } from './advance-call-in';

export interface MatchCallNeeds {
  advance: AdvanceCallIn;
  /** Adds attributes to those that the contact has, for flows and for the agent. Safe to repeat. */
  putAttributes: (contactId: string, attributes: Record<string, string>) => Promise<void>;
  notices: Notices;
}

export interface IncomingCall {
  /** As Connect shows the caller; undefined where it shows nobody. */
  callerId?: string;
  /** The call's first contact: a transfer makes new ones. */
  contactId: string;
}

export interface MatchedCall {
  decision: 'matched';
  callIn: CallIn;
  reason: string;
}

/** The caller shows their number, or types a code; `unmatched` with `needsCode`: the number alone is not enough. */
export type MatchCall = (callIn: CallIn, call: IncomingCall, shown: 'number' | 'code' | 'wrong-code') => Promise<MatchedCall | { decision: 'unmatched'; needsCode: boolean; reason: string }>;

/** The caller is let through even when the agent will see nothing of what the app knew. */
export function createMatchCall({ advance, putAttributes, notices }: MatchCallNeeds): MatchCall {
  return async (callIn, { contactId }, shown) => {
    const decision = await advance(callIn, { type: 'called', contactId, shown });
    if ('refused' in decision) return { decision: 'unmatched', needsCode: decision.refused === 'code-needed', reason: decision.reason };
    const { next, reason } = decision;
    if (!isMatchedBy(next, contactId)) return { decision: 'unmatched', needsCode: false, reason };
    const attributes = { dialback_call_in_id: next.id, ...contextAttributes(next.context) };
    await putAttributes(contactId, attributes).catch((error: unknown) => notices.failed('attach-context', next.id, error));
    return { decision: 'matched', callIn: next, reason: 'The customer is expected.' };
  };
}

function isMatchedBy(callIn: CallIn, contactId: string): boolean {
  return callIn.phase === 'ended' && callIn.outcome === 'matched' && callIn.contactId === contactId;
}
