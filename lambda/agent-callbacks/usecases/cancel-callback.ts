import type { CancelAnswer, CancelPromise } from '../../agenda/usecases/cancel-promise';
import type { Asking } from '../../agents/domain/role';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { FindCallbackForAgent } from './callback-for-agent';

export interface CancelNeeds {
  findCallbackForAgent: FindCallbackForAgent;
  cancelPromise: CancelPromise;
}

export type CancelCallback = (order: Asking & { id: string; why?: string }) => Promise<CancelAnswer | { refusal: AgentCallbackRefusal<'callback-not-found'> }>;

/** An agent cancels a callback that they may handle, wherever it is. */
export function createCancelCallback({ findCallbackForAgent, cancelPromise }: CancelNeeds): CancelCallback {
  return async (order) => {
    const found = await findCallbackForAgent(order, order.id);
    return 'refusal' in found ? found : cancelPromise(found.callback, order.agent, order.why);
  };
}
