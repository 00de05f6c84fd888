import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { messageFor } from '../../agenda/usecases/message-chain';
import type { Agent } from '../../agents/domain/agent';
import type { Asking } from '../../agents/domain/role';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { StateRefusal } from '../../callbacks/domain/refusals';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { besideStateOf } from '../../callbacks/usecases/beside-state';
import { refuseClaimed } from '../../callbacks/usecases/refuse-claimed';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { FindCallbackForAgent } from './callback-for-agent';

export interface ClaimNeeds {
  findCallbackForAgent: FindCallbackForAgent;
  store: Pick<CallbackStore, 'find'>;
  contacts: ContactLookUp;
  follow: Follow;
  dispatch: DispatchQueue;
  clock: Clock;
}

/** `beingWithdrawn`: it stands in its line still; until it is out of there, an agent may accept it. */
export type ClaimAnswer = { callback: Callback & Promised; beingWithdrawn: boolean } | { refusal: StateRefusal | AgentCallbackRefusal<'callback-not-found'> };

type Claim = (order: Asking & { id: string }) => Promise<ClaimAnswer>;

export interface Claims {
  /** Until they call, hand it back, or have had their time, nobody else calls. A repeat changes nothing, and gives no more time. */
  claim: Claim;
  /** They hand it back. Where nobody looks at it any more, nothing changes. */
  release: Claim;
}

/** An agent opens a callback that they may handle, to look at it first. */
export function createClaims(needs: ClaimNeeds): Claims {
  return {
    async claim(order) {
      const found = await needs.findCallbackForAgent(order, order.id);
      if ('refusal' in found) return found;
      const beside = await besideStateOf(needs, found.callback);
      return beside === 'open' || beside === 'in-talk' ? refuseDecision('agent-has-it') : decide(needs, found.callback, { type: 'claimed', agent: order.agent });
    },
    async release(order) {
      const found = await needs.findCallbackForAgent(order, order.id);
      return 'refusal' in found ? found : decide(needs, found.callback, { type: 'released', agent: order.agent });
    },
  };
}

async function decide({ follow, store, dispatch, clock }: ClaimNeeds, callback: Callback & Promised, event: { type: 'claimed' | 'released'; agent: Agent }): Promise<ClaimAnswer> {
  const decision = await follow(callback, event);
  if ('refused' in decision) {
    const latest = decision.refused === 'claimed' ? await store.find(callback.id) : undefined;
    return (latest && refuseClaimed(latest, { agent: event.agent, now: clock.now() })) ?? refuseDecision(decision.refused);
  }
  const { next } = decision;
  if (!isPromised(next)) throw new Error(`The callback ${callback.id} became a click by being opened.`);
  // An agent may have accepted it while it was taken out of its line for this one.
  if (event.type === 'claimed' && !next.attempt.claim) return refuseDecision('agent-has-it');
  const beingWithdrawn = next.phase !== 'pending' && next.attempt.withdrawal !== undefined;
  // The message that follows it comes at its next check, which may be an hour from now.
  if (beingWithdrawn && event.type === 'claimed') await dispatch.send([{ message: messageFor(next), at: next.checkAt! }]);
  return { callback: next, beingWithdrawn };
}
