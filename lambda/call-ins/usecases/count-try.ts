import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import { giveTryBack, takeTry, type TryRules, tryRules } from '../domain/code-tries';
import type { CallInPolicy } from '../domain/policy';
import type { CallInStore, CodeTryBook } from '../ports/call-in-store';
import type { IncomingCall } from './match-call';

export interface CountTryNeeds {
  tries: CodeTryBook;
  callIns: Pick<CallInStore, 'findLatest'>;
  ids: Ids;
  clock: Clock;
  policy: CallInPolicy;
  /** Country of a caller's number that is shown in national form. */
  defaultCountry: string;
}

/** Counts a try of this caller, unless one of their counts is used up: then it says whose. A try with the right code is given back. */
export type CountTry = (call: IncomingCall) => Promise<{ lockedBecause: string } | { giveBack(): Promise<void> }>;

export function createCountTry(needs: CountTryNeeds): CountTry {
  const { tries } = needs;
  return async (call) => {
    const counts = await countsOf(needs, call);
    for (const count of counts) {
      if (await isUsedUp(needs, count)) return { lockedBecause: `${count.who} entered ${count.rules.limit} wrong codes: none is looked at for a while.` };
    }
    return {
      async giveBack() {
        for (const { key } of counts) await tries.change(key, (before) => ({ ...(before && { next: giveTryBack(before) }), answer: undefined }));
      },
    };
  };
}

interface TryCount {
  key: string;
  who: string;
  rules: TryRules;
}

/** The counts that a try of this caller adds to. A caller who shows no number is known by their call alone. */
async function countsOf({ ids, callIns, clock, policy, defaultCountry }: CountTryNeeds, { callerId, contactId }: IncomingCall): Promise<TryCount[]> {
  const { ofCaller, ofCall, ofStrangers } = tryRules(policy);
  const strangers = { key: 'strangers', who: 'Callers who are not expected from their numbers', rules: ofStrangers };
  const number = callerNumber(callerId, defaultCountry);
    const underEachKey = (digest: string, count: Omit<TryCount, 'key'>) => [digest, ...ids.underOtherKeys(digest)].map((key) => ({ key, ...count }));
  if (number === undefined) return [...underEachKey(ids.digest('call', contactId), { who: 'This call', rules: ofCall }), strangers];
  const own = underEachKey(ids.digest('caller', number), { who: 'This caller', rules: ofCaller });
  const callIn = await callIns.findLatest(ids.digest('call-in', number));
  return callIn?.phase === 'expected' && callIn.callUntil > clock.now() ? own : [...own, strangers];
}

function isUsedUp({ tries, clock }: CountTryNeeds, { key, rules }: TryCount): Promise<boolean> {
  return tries.change(key, (before) => {
    const next = takeTry(before, clock.now(), rules);
    return next === 'locked' ? { answer: true } : { next, answer: false };
  });
}
