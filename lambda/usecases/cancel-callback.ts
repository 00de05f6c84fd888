import type { Agent } from '../domain/callback/callback';
import type { AgentDesks } from '../ports/agents';
import { findHandled } from './handled-callbacks';
import { takeBack, type TakeBackAnswer, type TakeBackPorts } from './take-back';

export type CancelPorts = TakeBackPorts & { desks: AgentDesks };

/** An agent takes back a callback that they may handle, wherever it is. */
export async function cancelCallback(ports: CancelPorts, { agent, id }: { agent: Agent; id: string }): Promise<TakeBackAnswer> {
  const found = await findHandled(ports, agent, id);
  return 'refusal' in found ? found : takeBack(ports, found.callback, agent);
}
