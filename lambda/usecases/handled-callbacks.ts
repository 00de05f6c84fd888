import type { Agent, Callback, Promised } from '../domain/callback/callback';
import { isPromised } from '../domain/callback/callback';
import { ownerAloneOf } from '../domain/callback/handler-of';
import type { Refusal } from '../domain/refusal';
import type { QueuePolicy } from '../domain/queue-policy';
import type { AgentDesks } from '../ports/agents';
import type { CallbackStore } from '../ports/callback-store';
import { serves } from './owner-state';

export interface HandlingPorts {
  store: CallbackStore;
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
}

/** An agent may handle their own callbacks, and of the queues that they serve whatever is nobody's, or its owner could not take. */
export async function mayHandle(ports: Pick<HandlingPorts, 'desks' | 'queues'>, agent: Agent, callback: Callback & Promised): Promise<boolean> {
  if (callback.owner?.userId === agent.userId) return true;
  return !ownerAloneOf(callback) && serves(ports, agent, callback.queueId);
}

/** What the agent may not handle is refused as not there: nobody learns of other agents' customers by trying ids. */
export async function findHandled(ports: HandlingPorts, agent: Agent, id: string): Promise<{ callback: Callback & Promised } | { refusal: Refusal }> {
  const callback = await ports.store.find(id);
  if (!callback || !isPromised(callback) || !(await mayHandle(ports, agent, callback))) return { refusal: { code: 'callback-not-found' } };
  return { callback };
}
