import type { CallIn } from '../domain/call-in';
import type { CallInStore, CodeIndex } from '../ports/call-in-store';
import type { Codes } from '../ports/codes';
import type { CountTry } from './count-try';
import type { IncomingCall, MatchCall, MatchedCall } from './match-call';

export interface MatchCodeNeeds {
  matchCall: MatchCall;
  countTry: CountTry;
  codes: Codes;
  codeIndex: CodeIndex;
  callIns: Pick<CallInStore, 'find'>;
}

/** `wrong`: it is nobody's code who is expected, and another may be tried. `locked`: after too many wrong codes none is looked at for a while. */
export type MatchCode = (call: IncomingCall, typed: string) => Promise<MatchedCall | { decision: 'wrong' | 'locked'; reason: string }>;

/**
 * Answers whether this is the code of a customer who is expected, whatever number they call from. The try is counted before the code is compared, so
 * that many calls at once get no more tries.
 */
export function createMatchCode(needs: MatchCodeNeeds): MatchCode {
  const { matchCall, countTry } = needs;
  return async (call, typed) => {
    const tried = await countTry(call);
    if ('lockedBecause' in tried) return { decision: 'locked', reason: tried.lockedBecause };
    const callIn = await ownerOf(needs, typed);
    if (!callIn) return { decision: 'wrong', reason: 'That is nobody’s code.' };
    const match = await matchCall(callIn, call, proofOf(needs, callIn, typed));
    if (match.decision !== 'matched') return { decision: 'wrong', reason: match.reason };
    await tried.giveBack();
    return match;
  };
}

async function ownerOf({ codes, codeIndex, callIns }: MatchCodeNeeds, typed: string): Promise<CallIn | undefined> {
  for (const digest of codes.digests(typed)) {
    const id = await codeIndex.callInOf(digest);
    if (id !== undefined) return callIns.find(id);
  }
  return undefined;
}

/** A call-in that is over keeps no digest; that the index led to it is the proof for the call that it was matched by. */
function proofOf({ codes }: MatchCodeNeeds, callIn: CallIn, typed: string): 'code' | 'wrong-code' {
  if (callIn.phase !== 'expected') return 'code';
  return codes.digests(typed).some((digest) => codes.isSame(digest, callIn.codeDigest ?? '')) ? 'code' : 'wrong-code';
}
