import type { CancelAnswer, CancelPromise } from '../../agenda/usecases/cancel-promise';
import type { Agent } from '../../agents/domain/agent';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { FindCallbackForAgent } from './callback-for-agent';

export interface CancelNeeds {
  findCallbackForAgent: FindCallbackForAgent;
  cancelPromise: CancelPromise;
}

export type CancelCallback = (order: { agent: Agent; id: string }) => Promise<CancelAnswer | { refusal: AgentCallbackRefusal<'callback-not-found'> }>;

/** An agent cancels a callback that they may handle, wherever it is. */
export function createCancelCallback({ findCallbackForAgent, cancelPromise }: CancelNeeds): CancelCallback {
  return async ({ agent, id }) => {
    const found = await findCallbackForAgent(agent, id);
    return 'refusal' in found ? found : cancelPromise(found.callback, agent);
  };
}
