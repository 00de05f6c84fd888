import type { Ids } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import type { CallInStore } from '../ports/call-in-store';
import type { IncomingCall, MatchCall, MatchedCall } from './match-call';

export interface RecogniseCallerNeeds {
  matchCall: MatchCall;
  callIns: Pick<CallInStore, 'findLatest'>;
  ids: Ids;
  /** Country of a caller's number that is shown in national form. */
  defaultCountry: string;
  /** Only callers who are expected are asked for a code, or also those who withhold their number, or everybody. */
  askForCode: 'expected' | 'withheld-too' | 'everybody';
}

/** `ask`: the caller is to enter their code. `none`: an ordinary call. */
export type RecogniseCaller = (call: IncomingCall) => Promise<MatchedCall | { decision: 'ask' | 'none'; reason: string }>;

/** Recognises a caller by the number that they show, before they say anything. */
export function createRecogniseCaller({ matchCall, callIns, ids, defaultCountry, askForCode }: RecogniseCallerNeeds): RecogniseCaller {
  return async (call) => {
    const number = callerNumber(call.callerId, defaultCountry);
    const callIn = number === undefined ? undefined : await callIns.findLatest(ids.digest('call-in', number));
    const match = callIn && (await matchCall(callIn, call, 'number'));
    if (match?.decision === 'matched') return match;
    if (match?.needsCode) return { decision: 'ask', reason: match.reason };
    if (askForCode === 'everybody') return { decision: 'ask', reason: 'Every caller is asked for a code here.' };
    if (askForCode === 'withheld-too' && number === undefined) return { decision: 'ask', reason: 'The caller withholds their number, and may have a code.' };
    return { decision: 'none', reason: 'Nobody is expected to call from this number now.' };
  };
}
