import type { MayHandle } from '../../agent-callbacks/usecases/callback-for-agent';
import type { Agent } from '../../agents/domain/agent';
import { type Callback, isPromised } from '../../callbacks/domain/callback';
import type { FollowUps } from '../../callbacks/ports/callback-store';

export interface ListFollowUpsNeeds {
  followUps: FollowUps;
  mayHandle: MayHandle;
}

/** `ofOthers`: how many more there are, which the agent may not see. */
export type ListFollowUps = (agent: Agent, contactId: string) => Promise<{ seen: Callback[]; ofOthers: number }>;

/** An agent sees their own clicks, and the callbacks that they may handle. That others saw to a contact is told, and not who or how. */
export function createListFollowUps({ followUps, mayHandle }: ListFollowUpsNeeds): ListFollowUps {
  const maySee = async (agent: Agent, callback: Callback) => (isPromised(callback) ? mayHandle(agent, callback) : callback.agent.userId === agent.userId);
  return async (agent, contactId) => {
    const all = await followUps.followingOn(contactId);
    const may = await Promise.all(all.map((callback) => maySee(agent, callback)));
    const seen = all.filter((_callback, n) => may[n]);
    return { seen, ofOthers: all.length - seen.length };
  };
}
