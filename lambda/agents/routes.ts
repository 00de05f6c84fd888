/** The part of the agents' API that is about themselves; wired by api-agent. */
import type { Me } from '../http/api-types';
import { answerIn } from '../http/problem';
import type { Clock } from '../ground/ports/clock-ids-notices';
import type { Agent } from './domain/agent';
import { AGENT_ROLE } from './domain/role';
import type { AgentRoutesUnder } from './http/agent-route';
import { type PageSettings, viewMe, viewPauses } from './http/me-view';
import type { PausesLookUp } from '../pauses/ports/pauses';
import type { AgentRouting } from './ports/agents';
import type { WorkQuietly } from './usecases/work-quietly';

export interface MeRoutePorts {
  presence: AgentRouting['presence'];
  pauses: PausesLookUp;
  queues: ReadonlyMap<string, { name: string }>;
  clock: Clock;
  notices: { warn(what: string, error: unknown): void };
  workQuietly: WorkQuietly;
}

export function createMeRoutes(ports: MeRoutePorts, settings: PageSettings): AgentRoutesUnder<'/me'> {
  return {
    'GET /me': async (_request, { agent, role = AGENT_ROLE }) => {
      const [presence, pauses, quietWork] = await Promise.all([presenceOf(ports, agent), ports.pauses.read(), quietWorkOf(ports, agent)]);
      const now = ports.clock.now();
      return answerIn(200, (language) => ({ now, ...quietWork, ...viewMe({ agent, role, queues: ports.queues, language }, presence, settings), ...viewPauses(pauses, ports.queues) }));
    },
  };
}

async function quietWorkOf({ workQuietly }: MeRoutePorts, agent: Agent): Promise<Pick<Me, 'quietWork'>> {
  const { atMostMinutes } = workQuietly;
  if (atMostMinutes === 0) return {};
  const until = await workQuietly.until(agent);
  return { quietWork: { atMostMinutes, ...(until !== undefined && { until }) } };
}

/** Current user data is 2 calls a second for the whole account: a page must not lose all it shows to the busiest moment of the day. */
async function presenceOf({ presence, notices }: MeRoutePorts, { userId }: Agent) {
  try {
    return await presence(userId);
  } catch (error) {
    notices.warn('presence not read', error);
    return 'unknown';
  }
}
