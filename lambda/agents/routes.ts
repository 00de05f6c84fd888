/** The part of the agents' API that is about themselves; wired by api-agent. */
import { answer } from '../http/problem';
import type { Agent } from './domain/agent';
import type { AgentRoutesUnder } from './http/agent-route';
import { type PageSettings, viewMe } from './http/me-view';
import type { AgentRouting } from './ports/agents';

export interface MeRoutePorts {
  presence: AgentRouting['presence'];
  notices: { warn(what: string, error: unknown): void };
}

export function createMeRoutes(ports: MeRoutePorts, settings: PageSettings): AgentRoutesUnder<'/me'> {
  return {
    'GET /me': async (_request, agent) => answer(200, viewMe(agent, await presenceOf(ports, agent), settings)),
  };
}

/** Current user data is 5 calls a second for the whole account: a page must not lose all it shows to the busiest moment of the day. */
async function presenceOf({ presence, notices }: MeRoutePorts, { userId }: Agent) {
  try {
    return await presence(userId);
  } catch (error) {
    notices.warn('presence not read', error);
    return 'unknown';
  }
}
