import { secondsBetween } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { Agent } from '../domain/agent';
import { isLoggedOut } from '../domain/logged-out';
import type { AgentRouting, Presence } from '../ports/agents';

export interface LoginNeeds {
  /** As Connect says at this moment. */
  routing: Pick<AgentRouting, 'presence'>;
  /** As pages show it, a moment old. */
  presenceShown(userId: string): Promise<Presence | undefined>;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

export type IsLoggedIn = (agent: Agent) => Promise<boolean>;

/** An agent who was seen logged in is not asked for again so soon: a page reads their status each minute, and a click should cost no more for it. */
const REMEMBER_SECONDS = 600;

/**
 * Whether the agent has a softphone or device that a call can come to. `presence` is what pages show, and remembered. Whom it does not show as logged in may
 * have logged in since: then Connect is asked. An agent of whom Connect does not say counts as logged in: current user data is 2 calls a second for the whole
 * account, and a call that nobody takes ends by itself.
 */
export function createLoginBook({ routing, presenceShown, clock, notices }: LoginNeeds): { presence: LoginNeeds['presenceShown']; isLoggedIn: IsLoggedIn } {
  const seenAt = new Map<string, string>();
  const note = (userId: string, seen: Presence | undefined) => {
    if (seen && !isLoggedOut(seen.statusName)) seenAt.set(userId, clock.now());
    else seenAt.delete(userId);
    return seen;
  };
  const presence = async (userId: string) => note(userId, await presenceShown(userId));
  const isLoggedIn: IsLoggedIn = async ({ userId }) => {
    const at = seenAt.get(userId);
    if (at !== undefined && secondsBetween(at, clock.now()) < REMEMBER_SECONDS) return true;
    try {
      note(userId, await routing.presence(userId));
      return seenAt.has(userId);
    } catch (error) {
      notices.failed('is-logged-in', userId, error);
      return true;
    }
  };
  return { presence, isLoggedIn };
}
