import type { Agent } from '../../agents/domain/agent';
import type { Callback } from '../../callbacks/domain/callback';
import type { Click } from '../../callbacks/domain/callback-request';
import type { StateRefusal } from '../../callbacks/domain/refusals';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';

export interface TakeBackNeeds {
  follow: Follow;
}

export type TakeBackAnswer =
  /** `beingWithdrawn`: Connect holds it still; until it is out of there, the agent may accept it. */
  { callback: Callback; beingWithdrawn: boolean } | { refusal: StateRefusal };

/** @param by the agent who clicked */
export type TakeBackClick = (click: Callback & Click, by: Agent) => Promise<TakeBackAnswer>;

/** An agent takes back a click of theirs, wherever it is, until they accept it. One that is over stays as it is. */
export function createTakeBackClick({ follow }: TakeBackNeeds): TakeBackClick {
  return async (click, by) => {
    const decision = await follow(click, { type: 'cancelled', cause: 'cancelled', by });
    if ('refused' in decision) return refuseDecision(decision.refused);
    const { next } = decision;
    if (next.phase === 'ended') return { callback: next, beingWithdrawn: false };
    return next.attempt.withdrawal ? { callback: next, beingWithdrawn: true } : { refusal: { code: 'agent-has-it' } };
  };
}
