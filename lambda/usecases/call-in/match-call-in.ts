import { callerNumber } from '../../domain/caller-number';
import type { CallIn } from '../../domain/call-in/call-in';
import { giveTryBack, takeTry, tryRules, type TryRules } from '../../domain/call-in/code-tries';
import type { CallInEvent } from '../../domain/call-in/decision';
import { contextAttributes } from '../../domain/customer/context-data';
import type { CodeIndex, CodeTryBook } from '../../ports/call-in-store';
import type { Codes } from '../../ports/codes';
import type { ContactAttributes } from '../../ports/contact-attributes';
import type { Ids } from '../../ports/surroundings';
import { advanceCallIn, type CallInPorts } from './advance-call-in';

export type MatchPorts = CallInPorts & {
  codes: Codes;
  codeIndex: CodeIndex;
  tries: CodeTryBook;
  attributes: ContactAttributes;
  ids: Ids;
  defaultCountry: string;
  /** Which callers are asked for a code: those who are expected; those who withhold their number too; or everybody. */
  askForCode: 'expected' | 'withheld-too' | 'everybody';
};

export interface IncomingCall {
  /** As Connect shows the caller; undefined where it shows nobody. */
  callerId?: string;
  /** The call's first contact: a transfer makes new ones. */
  contactId: string;
}

export type MatchAnswer =
  | { decision: 'matched'; callIn: CallIn; reason: string }
  | {
      decision: /** The caller is to enter their code. */
      | 'ask'
        /** That is no code of anybody who is expected: it may be tried again. */
        | 'wrong'
        /** Too many wrong codes: none is looked at for a while. */
        | 'locked'
        /** An ordinary call. */
        | 'none';
      reason: string;
    };

/** What is known of a caller before they say anything. */
export async function recogniseCaller(ports: MatchPorts, call: IncomingCall): Promise<MatchAnswer> {
  const number = callerNumber(call.callerId, ports.defaultCountry);
  const callIn = number === undefined ? undefined : await ports.callIns.findLatest(ports.ids.digest('call-in', number));
  const decision = callIn && (await advanceCallIn(ports, callIn, { event: called(call, 'number') }));
  if (decision && 'next' in decision && isMatchedBy(decision.next, call)) return matched(ports, decision.next, call);
  if (decision && 'refused' in decision && decision.refused === 'code-needed') return { decision: 'ask', reason: decision.reason };
  if (ports.askForCode === 'everybody') return { decision: 'ask', reason: 'Every caller is asked for a code here.' };
  if (ports.askForCode === 'withheld-too' && number === undefined) return { decision: 'ask', reason: 'The caller withholds their number, and may have a code.' };
  return { decision: 'none', reason: 'Nobody is expected to call from this number now.' };
}

/**
 * Whether this is the code of somebody who is expected: whatever number they call from, the code is theirs alone. The try is counted before
 * the code is looked at, so that many calls at once get no more of them.
 */
export async function matchCode(ports: MatchPorts, call: IncomingCall, typed: string): Promise<MatchAnswer> {
  const counts = await countsOf(ports, call);
  for (const count of counts) {
    if (await isUsedUp(ports, count)) return { decision: 'locked', reason: `${count.who} entered ${count.rules.limit} wrong codes: none is looked at for a while.` };
  }
  const callIn = await ownerOf(ports, typed);
  if (!callIn) return { decision: 'wrong', reason: 'That is nobody’s code.' };
  const decision = await advanceCallIn(ports, callIn, { event: called(call, proofOf(ports, callIn, typed)) });
  if ('refused' in decision || !isMatchedBy(decision.next, call)) return { decision: 'wrong', reason: decision.reason };
  for (const { key } of counts) await ports.tries.change(key, (before) => ({ ...(before && { next: giveTryBack(before) }), answer: undefined }));
  return matched(ports, decision.next, call);
}

interface TryCount {
  key: string;
  who: string;
  rules: TryRules;
}

/** What a try of this caller counts towards. A caller who shows no number is known by their call alone. */
async function countsOf({ ids, callIns, clock, policy, defaultCountry }: MatchPorts, { callerId, contactId }: IncomingCall): Promise<TryCount[]> {
  const { ofCaller, ofCall, ofStrangers } = tryRules(policy);
  const strangers = { key: 'strangers', who: 'Callers who are not expected from their numbers', rules: ofStrangers };
  const number = callerNumber(callerId, defaultCountry);
  if (number === undefined) return [{ key: ids.digest('call', contactId), who: 'This call', rules: ofCall }, strangers];
  const own = { key: ids.digest('caller', number), who: 'This caller', rules: ofCaller };
  const callIn = await callIns.findLatest(ids.digest('call-in', number));
  return callIn?.phase === 'expected' && callIn.callUntil > clock.now() ? [own] : [own, strangers];
}

function isUsedUp({ tries, clock }: MatchPorts, { key, rules }: TryCount): Promise<boolean> {
  return tries.change(key, (before) => {
    const next = takeTry(before, clock.now(), rules);
    return next === 'locked' ? { answer: true } : { next, answer: false };
  });
}

async function ownerOf({ codes, codeIndex, callIns }: MatchPorts, typed: string): Promise<CallIn | undefined> {
  const id = await codeIndex.callInOf(codes.digest(typed));
  return id === undefined ? undefined : callIns.find(id);
}

/** A call-in that is over keeps no digest; that the index led to it is the proof for the call that it was matched by. */
function proofOf({ codes }: MatchPorts, callIn: CallIn, typed: string): 'code' | 'wrong-code' {
  if (callIn.phase !== 'expected') return 'code';
  return codes.isSame(codes.digest(typed), callIn.codeDigest ?? '') ? 'code' : 'wrong-code';
}

function called({ contactId }: IncomingCall, shown: 'number' | 'code' | 'wrong-code'): CallInEvent {
  return { type: 'called', contactId, shown };
}

function isMatchedBy(callIn: CallIn, { contactId }: IncomingCall): boolean {
  return callIn.phase === 'ended' && callIn.outcome === 'matched' && callIn.contactId === contactId;
}

/** The caller is let through even when the agent will see nothing of what the app knew. */
async function matched(ports: MatchPorts, callIn: CallIn, { contactId }: IncomingCall): Promise<MatchAnswer> {
  const attributes = { dialback_call_in_id: callIn.id, ...contextAttributes(callIn.context) };
  await ports.attributes.put(contactId, attributes).catch((error: unknown) => ports.notices.failed('attach-context', callIn.id, error));
  return { decision: 'matched', callIn, reason: 'The customer is expected.' };
}
