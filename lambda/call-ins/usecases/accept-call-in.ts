import type { AppRefusal } from '../../app-access/domain/refusals';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CallIn } from '../domain/call-in';
import type { CallInRefusal } from '../domain/refusals';
import type { CallInStore } from '../ports/call-in-store';
import type { AdvanceCallIn } from './advance-call-in';
import type { GiveCode } from './give-code';

export interface AcceptCallInNeeds {
  advance: AdvanceCallIn;
  giveCode: GiveCode;
  callIns: Pick<CallInStore, 'find'>;
  clock: Clock;
}

type NotReadyRefusal = CallInRefusal<'call-in-not-ready' | 'call-in-expired' | 'call-in-over'>;

export type AcceptCallIn = (named: { id: string; token: string }) => Promise<{ callIn: CallIn; code?: string } | { refusal: AppRefusal<'request-not-found'> | NotReadyRefusal }>;

/** The customer wants to call now. Safe to repeat: for one token number and code are the same. */
export function createAcceptCallIn({ advance, giveCode, callIns, clock }: AcceptCallInNeeds): AcceptCallIn {
  return async ({ id, token }) => {
    const callIn = await callIns.find(id);
    if (!callIn) return { refusal: { code: 'request-not-found' } };
    // An immediate one that needs no code may be called for already.
    if (callIn.phase === 'expected' && !callIn.codeDigest && callIn.callUntil > clock.now()) return { callIn };
    if (callIn.phase !== 'ready' && callIn.phase !== 'expected') return refusalOf(callIn);
    const { code, codeDigest } = await giveCode({ token, callInId: id, until: callIn.purgeAt });
    const decision = await advance(callIn, { type: 'accepted', code, codeDigest });
    if ('refused' in decision) return { refusal: { code: 'call-in-over' } };
    return decision.next.phase === 'expected' ? { callIn: decision.next, code } : refusalOf(decision.next);
  };
}

function refusalOf({ phase }: CallIn): { refusal: NotReadyRefusal } {
  if (phase === 'queued') return { refusal: { code: 'call-in-not-ready' } };
  return { refusal: { code: phase === 'expired' ? 'call-in-expired' : 'call-in-over' } };
}
