import { type Asking, isAtLeast } from '../../agents/domain/role';
import { AGENT_REFUSALS, type AgentRefusal } from '../../agents/domain/refusals';
import type { AgentRoute } from '../../agents/http/agent-route';
import type { AgentDirectory } from '../../agents/ports/agents';
import type { FindRole } from '../../agents/usecases/find-role';
import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import { GROUND_REFUSALS } from '../../ground/domain/refusals';
import { LEAST_ROLES } from '../../http/agent-routes';
import { answerFailure, createRefusalAnswer } from '../../http/problem';
import { readersLanguage } from '../../http/preferred-language';
import { type Answer, type HttpAnswer, type Request, sayTo } from '../../http/route';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...AGENT_REFUSALS });

interface Serving {
  directory: AgentDirectory;
  /** The token's claim that says who the agent is. */
  claim: string;
  findRole: FindRole;
  notices: Pick<LoggedNotices, 'flush'> & { logger: Pick<LoggedNotices['logger'], 'error'> };
  /** What must be read before a request is answered. */
  refresh?: () => Promise<void>;
}

/** The routes of one function: some of those that have a least role. */
type Routes = Partial<Record<keyof typeof LEAST_ROLES, AgentRoute>>;

/** Answers these routes. API Gateway has verified the token. Who may use a route at all is checked here, for all of them. */
export function serveAgents(routes: Routes, { notices, refresh, ...identifying }: Serving): (request: Request) => Promise<HttpAnswer> {
  const answer = async (request: Request): Promise<Answer> => {
    const key = request.routeKey as keyof Routes;
    const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
    if (!route) return answerRefusal({ code: 'route-not-found' });
    await refresh?.();
    const who = await identify(request, identifying);
    if ('code' in who) return answerRefusal(who);
    const least = LEAST_ROLES[key];
    return isAtLeast(who.role, least) ? await route(request, who) : answerRefusal({ code: 'role-missing', least });
  };
  return async (request) => {
    try {
      return sayTo(request, await answer(request));
    } catch (error) {
      notices.logger.error('request failed', error as Error);
      return answerFailure(readersLanguage(request));
    } finally {
      notices.flush();
    }
  };
}

/** The verified token says who is calling and in which role, never the request. */
async function identify(request: Request, { directory, claim, findRole }: Pick<Serving, 'directory' | 'claim' | 'findRole'>): Promise<Required<Asking> | AgentRefusal<'identity-claim-missing' | 'agent-unknown'>> {
  const { claims } = request.requestContext.authorizer.jwt;
  const identity = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (typeof identity !== 'string' || identity === '') return { code: 'identity-claim-missing', claim };
  const agent = await directory.find(identity);
  return agent ? { agent, role: await findRole(agent, claims) } : { code: 'agent-unknown', identity };
}
