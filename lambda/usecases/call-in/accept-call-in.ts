import type { CallIn } from '../../domain/call-in/call-in';
import type { Refusal } from '../../domain/refusal';
import { advanceCallIn, type CallInPorts } from './advance-call-in';
import { giveCode, type GiveCodePorts } from './give-code';

/** The customer wants to call now. Safe to repeat: for one token number and code are the same. */
export async function acceptCallIn(ports: CallInPorts & GiveCodePorts, { id, token }: { id: string; token: string }): Promise<{ callIn: CallIn; code?: string } | { refusal: Refusal }> {
  const callIn = await ports.callIns.find(id);
  if (!callIn) return { refusal: { code: 'request-not-found' } };
  // An immediate one that needs no code may be called for already.
  if (callIn.phase === 'expected' && !callIn.codeDigest && callIn.callUntil > ports.clock.now()) return { callIn };
  if (callIn.phase !== 'ready' && callIn.phase !== 'expected') return refusalOf(callIn);
  const { code, codeDigest } = await giveCode(ports, { token, callInId: id, until: callIn.purgeAt });
  const decision = await advanceCallIn(ports, callIn, { event: { type: 'accepted', codeDigest }, code });
  if ('refused' in decision) return { refusal: { code: 'call-in-over' } };
  return decision.next.phase === 'expected' ? { callIn: decision.next, code } : refusalOf(decision.next);
}

function refusalOf({ phase }: CallIn): { refusal: Refusal } {
  if (phase === 'queued') return { refusal: { code: 'call-in-not-ready' } };
  return { refusal: { code: phase === 'expired' ? 'call-in-expired' : 'call-in-over' } };
}
