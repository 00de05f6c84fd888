import type { Agent } from '../../agents/domain/agent';
import type { AgentDesks } from '../../agents/ports/agents';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { MayHandle } from './callback-for-agent';

export interface MayKnowNeeds {
  mayHandle: MayHandle;
  desks: Pick<AgentDesks, 'queuesOf'>;
}

export type MayKnowCaller = (agent: Agent, callback: Callback) => Promise<boolean>;

/** Agents who may handle a promised callback are told whose call it is. For a click, agents who share a queue with its agent are told. */
export function createMayKnowCaller({ mayHandle, desks }: MayKnowNeeds): MayKnowCaller {
  const mayKnow = async (agent: Agent, callback: Callback) => {
    if (isPromised(callback)) return mayHandle({ agent }, callback);
    const [own, theirs] = await Promise.all([desks.queuesOf(agent.userId), desks.queuesOf(callback.agent.userId)]);
    return [...own].some((queueId) => theirs.has(queueId));
  };
  // Connect answers two such questions a second: an agent who is not told the name is told the rest.
  return (agent, callback) => mayKnow(agent, callback).catch(() => false);
}
