import type { Agent } from '../../agents/domain/agent';
import { AGENT_REFUSALS, type AgentRefusal } from '../../agents/domain/refusals';
import type { AgentRoute } from '../../agents/http/agent-route';
import type { AgentDirectory } from '../../agents/ports/agents';
import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import { GROUND_REFUSALS } from '../../ground/domain/refusals';
import { answerFailure, createRefusalAnswer } from '../../http/problem';
import type { Answer, Request } from '../../http/route';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...AGENT_REFUSALS });

interface Serving {
  directory: AgentDirectory;
  /** The token's claim that says who the agent is. */
  claim: string;
  notices: LoggedNotices;
  /** What must be read before a request is answered. */
  refresh?: () => Promise<void>;
}

/** Answers these routes. API Gateway has verified the token. */
export function serveAgents(routes: Record<string, AgentRoute>, { directory, claim, notices, refresh }: Serving): (request: Request) => Promise<Answer> {
  return async (request) => {
    try {
      const route = Object.hasOwn(routes, request.routeKey) ? routes[request.routeKey] : undefined;
      if (!route) return answerRefusal({ code: 'route-not-found' });
      await refresh?.();
      const who = await identify(request, { directory, claim });
      return 'code' in who ? answerRefusal(who) : await route(request, who);
    } catch (error) {
      notices.logger.error('request failed', error as Error);
      return answerFailure();
    } finally {
      notices.flush();
    }
  };
}

/** The verified token says who is calling, never the request. */
async function identify(request: Request, { directory, claim }: Pick<Serving, 'directory' | 'claim'>): Promise<Agent | AgentRefusal<'identity-claim-missing' | 'agent-unknown'>> {
  const { claims } = request.requestContext.authorizer.jwt;
  const identity = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (typeof identity !== 'string' || identity === '') return { code: 'identity-claim-missing', claim };
  return (await directory.find(identity)) ?? { code: 'agent-unknown', identity };
}
