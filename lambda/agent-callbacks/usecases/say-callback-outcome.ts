import type { Asking } from '../../agents/domain/role';
import { hadCall } from '../../callbacks/domain/agent-of-call';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { talkByHandOf } from '../../callbacks/domain/talk-by-hand';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { OutcomeOrder, SayOutcome, SayOutcomeAnswer } from '../../callbacks/usecases/say-outcome';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { MayHandle } from './callback-for-agent';

export interface SayCallbackOutcomeNeeds {
  store: Pick<CallbackStore, 'find'>;
  mayHandle: MayHandle;
  sayOutcome: SayOutcome;
}

type Answer = (Extract<SayOutcomeAnswer, { callback: Callback }> & { callback: Callback & Promised }) | Extract<SayOutcomeAnswer, { refusal: unknown }> | { refusal: AgentCallbackRefusal<'callback-not-found'> };

export type SayCallbackOutcome = (order: Omit<OutcomeOrder, 'callback'> & Asking & { id: string }) => Promise<Answer>;

/** The agent who had the call may speak of it, also where the callback is not theirs to handle. All others learn no more than they may see. */
export function createSayCallbackOutcome({ store, mayHandle, sayOutcome }: SayCallbackOutcomeNeeds): SayCallbackOutcome {
  return async ({ id, ...order }) => {
    const callback = await store.find(id);
    if (!callback || !isPromised(callback)) return { refusal: { code: 'callback-not-found' } };
    const byHand = talkByHandOf(callback, order.agent.userId);
    const isTheirs = byHand !== undefined || hadCall(callback, order.agent.userId) || (await mayHandle(order, callback));
    if (!isTheirs) return { refusal: { code: 'callback-not-found' } };
    const spokenOf = byHand && (await store.find(byHand.id));
    if (spokenOf && order.version !== undefined && order.version !== callback.version) return { refusal: { code: 'changed-meanwhile' } };
    // The version is the callback's. What is said of the call by hand is told to it.
    const { version: _checked, ...ofCall } = order;
    const said = await sayOutcome(spokenOf ? { ...ofCall, callback: spokenOf } : { ...order, callback });
    if ('refusal' in said) return said;
    const told = spokenOf ? await store.find(id) : said.callback;
    if (!told || !isPromised(told)) throw new Error(`The callback ${id} became a click by what was said of it.`);
    return { ...said, callback: told };
  };
}
