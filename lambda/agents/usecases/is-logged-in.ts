import { secondsBetween } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { Agent } from '../domain/agent';
import { isLoggedOut } from '../domain/logged-out';
import type { AgentRouting, Presence } from '../ports/agents';

export interface LoginNeeds {
  routing: Pick<AgentRouting, 'presence'>;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

export type IsLoggedIn = (agent: Agent) => Promise<boolean>;

/** An agent who was seen logged in is not asked for again so soon: a page reads their status every three minutes, and a click should cost no more for it. */
const REMEMBER_SECONDS = 600;

/**
 * Whether the agent has a softphone or device that a call can come to. `presence` is Connect's answer, and remembered. An agent of whom Connect does
 * not say counts as logged in: current user data is 5 calls a second for the whole account, and a call that nobody takes ends by itself.
 */
export function createLoginBook({ routing, clock, notices }: LoginNeeds): { presence: AgentRouting['presence']; isLoggedIn: IsLoggedIn } {
  const seenAt = new Map<string, string>();
  const presence = async (userId: string): Promise<Presence | undefined> => {
    const now = await routing.presence(userId);
    if (now && !isLoggedOut(now.statusName)) seenAt.set(userId, clock.now());
    else seenAt.delete(userId);
    return now;
  };
  const isLoggedIn: IsLoggedIn = async ({ userId }) => {
    const at = seenAt.get(userId);
    if (at !== undefined && secondsBetween(at, clock.now()) < REMEMBER_SECONDS) return true;
    try {
      await presence(userId);
      return seenAt.has(userId);
    } catch (error) {
      notices.failed('is-logged-in', userId, error);
      return true;
    }
  };
  return { presence, isLoggedIn };
}
