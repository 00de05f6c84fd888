/** The time in which an agent works voicemails and no calls of queues come; wired by api-agent. */
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { QuietWork } from '../http/api-types';
import { answer, createRefusalAnswer } from '../http/problem';
import { parseBody } from '../http/request-body';
import { bodyOf } from '../http/route';
import { AGENT_REFUSALS } from './domain/refusals';
import type { AgentRoutesUnder } from './http/agent-route';
import { quietWorkBody } from './http/quiet-work-request';
import type { WorkQuietly } from './usecases/work-quietly';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...AGENT_REFUSALS });

export function createQuietWorkRoutes({ workQuietly }: { workQuietly: WorkQuietly }): AgentRoutesUnder<'/quiet-work'> {
  return {
    'PUT /quiet-work': async (request, { agent }) => {
      const { atMostMinutes } = workQuietly;
      if (atMostMinutes === 0) return answerRefusal({ code: 'quiet-work-not-offered' });
      const parsed = parseBody(bodyOf(request), quietWorkBody(atMostMinutes));
      if ('code' in parsed) return answerRefusal(parsed);
      const until = await workQuietly.work(agent, parsed.body.minutes);
      return answer(200, { atMostMinutes, ...(until !== undefined && { until }) } satisfies QuietWork);
    },
  };
}
