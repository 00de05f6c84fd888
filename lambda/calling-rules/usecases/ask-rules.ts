import type { Clock } from '../../ground/ports/clock-ids-notices';
import { agentSubject, subjectsOf } from '../domain/list-subject';
import { type CallAsk, type CallingRules, type CallRefusal, type Despite, mayCall, type RuleFacts } from '../domain/may-call';
import type { ListLookUp } from '../ports/lists';
import type { LookAtLimits } from './count-call';

/** A number that is to be called, and for whom. `isNow`: it is called at once, so the limits of today are asked too. `isPlaced`: it is placed with this answer, and not asked about again. */
export type Wish = Omit<CallAsk, 'at'> & { isNow?: boolean; isPlaced?: boolean };

export interface RuleNeeds {
  rules: CallingRules;
  lists: ListLookUp;
  lookAtLimits: LookAtLimits;
  clock: Clock;
}

/** Reads what the lists say of a number, and of the agent who asks. One read. */
export type ReadRules = (wish: Wish) => Promise<RuleFacts>;

export function createReadRules({ rules, lists }: Pick<RuleNeeds, 'rules' | 'lists'>): ReadRules {
  return async ({ number, asker, isPlaced = false }) => {
    const agent = asker.by === 'agent' && asker.userId !== undefined ? [agentSubject(asker.userId)] : [];
    return { rules, listed: await lists.of([...subjectsOf(number), ...agent], { exact: isPlaced }) };
  };
}

/** Answers why the number may not be called now. */
export type AskRules = (wish: Wish) => Promise<{ refusal: CallRefusal } | { despite?: Despite; refusal?: never }>;

/** Asked before a callback is written. It is asked again, exactly, when the call is placed: what was listed in between ends it then. */
export function createAskRules({ clock, lookAtLimits, ...needs }: RuleNeeds): AskRules {
  const readRules = createReadRules(needs);
  return async (wish) => {
    const [facts, reached] = await Promise.all([readRules(wish), wish.isNow ? lookAtLimits(wish) : undefined]);
    const verdict = mayCall({ ...wish, at: clock.now() }, { ...facts, reached });
    if (!verdict.may) return { refusal: verdict.refusal };
    return verdict.despite ? { despite: verdict.despite } : {};
  };
}
