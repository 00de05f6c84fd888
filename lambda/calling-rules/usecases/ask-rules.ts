import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CallRefusal } from '../domain/call-refusal';
import { agentSubject, subjectsOf } from '../domain/list-subject';
import { type CallAsk, type CallingRules, type CallVerdict, type Despite, mayCall, type RuleFacts } from '../domain/may-call';
import type { ListLookUp } from '../ports/lists';
import type { LookAtLimits } from './count-call';
import type { ProvePin } from './prove-pin';

/** A number that is to be called, and for whom. `pin`: as the agent gave it. */
export type Wish = Omit<CallAsk, 'at'> & { pin?: string | undefined };

export interface RuleNeeds {
  rules: CallingRules;
  lists: ListLookUp;
  /** Undefined: customers alone ask, and they are not told of limits. */
  lookAtLimits?: LookAtLimits;
  /** Undefined: customers alone ask, and they have no PIN. */
  provePin?: ProvePin;
  clock: Clock;
}

/** Reads what the lists say of a number, and of the agent who asks. One read; it is exact where nothing asks again. */
export type ReadRules = (wish: Wish) => Promise<RuleFacts>;

export function createReadRules({ rules, lists }: Pick<RuleNeeds, 'rules' | 'lists'>): ReadRules {
  return async ({ number, asker, moment }) => {
    const agent = asker.by === 'agent' && asker.userId !== undefined ? [agentSubject(asker.userId)] : [];
    return { rules, listed: await lists.of([...subjectsOf(number), ...agent], { exact: moment === 'now' }) };
  };
}

/** What the rules have to say of a call that they allow. `pinGiven`: it took the agent's PIN, and that was right. */
export interface AllowedCall {
  despite?: Despite;
  pinGiven?: true;
  refusal?: never;
}

/** Answers why the number may not be called now. */
export type AskRules = (wish: Wish) => Promise<{ refusal: CallRefusal } | AllowedCall>;

/**
 * Asked before a callback is written. It is asked again, exactly, when the call is placed: what was listed in between ends it then. An agent who calls at once is told of limits that are reached. A PIN
 * is looked at where it is needed alone.
 */
export function createAskRules({ clock, lookAtLimits, provePin, ...needs }: RuleNeeds): AskRules {
  const readRules = createReadRules(needs);
  return async (wish) => {
    const { asker, pin } = wish;
    const [facts, reached] = await Promise.all([readRules(wish), asker.by === 'agent' && wish.moment !== 'later' ? lookAtLimits?.(wish) : undefined]);
    const decide = (pinGiven: boolean) => mayCall({ ...wish, pinGiven, at: clock.now() }, { ...facts, reached });
    const verdict = decide(false);
    if (verdict.may || verdict.refusal.code !== 'pin-needed' || asker.by !== 'agent' || asker.userId === undefined || !provePin) return answerOf(verdict);
    const unproved = await provePin(asker.userId, pin);
    if (unproved) return { refusal: unproved };
    const answer = answerOf(decide(true));
    return answer.refusal ? answer : { ...answer, pinGiven: true };
  };
}

function answerOf(verdict: CallVerdict): { refusal: CallRefusal } | AllowedCall {
  if (!verdict.may) return { refusal: verdict.refusal };
  return verdict.despite ? { despite: verdict.despite } : {};
}
