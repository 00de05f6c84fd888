import type { Agent } from '../../agents/domain/agent';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { StateRefusal } from '../../callbacks/domain/refusals';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import type { DispatchQueue } from '../ports/dispatch';
import { messageFor } from './message-chain';

export interface CancelPromiseNeeds {
  follow: Follow;
  dispatch: DispatchQueue;
}

export type CancelAnswer =
  /** `beingWithdrawn`: Connect holds it still; it is taken out there, and until then an agent may be faster, or was so: theirs is the last call. */
  { callback: Callback & Promised; beingWithdrawn: boolean } | { refusal: StateRefusal };

/** @param by the agent who asks; undefined: the customer. @param why the agent's reason */
export type CancelPromise = (callback: Callback & Promised, by?: Agent, why?: string) => Promise<CancelAnswer>;

/** Cancels it wherever it is, or dismisses a missed one from its list. A callback that is over stays as it is. */
export function createCancelPromise({ follow, dispatch }: CancelPromiseNeeds): CancelPromise {
  return async (callback, by, why) => {
    const decision = await follow(callback, { type: 'cancelled', cause: 'cancelled', ...(by && { by }), ...(why !== undefined && { why }) });
    if ('refused' in decision) return refuseDecision(decision.refused);
    const { next } = decision;
    if (!isPromised(next)) throw new Error(`The callback ${callback.id} became a click by its end.`);
    if (next.phase === 'ended') return { callback: next, beingWithdrawn: false };
    if (next.settledBy?.some(({ why: settledBy }) => settledBy === 'cancelled')) return { callback: next, beingWithdrawn: true };
    if (!next.attempt.withdrawal) return { refusal: { code: 'agent-has-it' } };
    // The message that follows it comes at its next check, which may be an hour from now.
    await dispatch.send([{ message: messageFor(next), at: next.checkAt }]);
    return { callback: next, beingWithdrawn: true };
  };
}
