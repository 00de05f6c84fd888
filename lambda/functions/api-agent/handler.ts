import type { Agent } from '../../agents/domain/agent';
import { AGENT_REFUSALS, type AgentRefusal } from '../../agents/domain/refusals';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { invocationTime, type Invocation } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { GROUND_REFUSALS } from '../../ground/domain/refusals';
import { answerFailure, createRefusalAnswer } from '../../http/problem';
import type { Answer, Request } from '../../http/route';
import { wireKeys } from '../wiring/keys';
import { withQueues } from '../wiring/queues';
import { apiAgentEnvironment } from './environment';
import { wireApiAgent } from './wire-api-agent';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...AGENT_REFUSALS });

const table = createTableClient();
const environment = await withQueues(readEnvironment(apiAgentEnvironment, process.env), table);
const notices = createNotices('api-agent', environment.STACK_NAME);
const { keys, ids } = wireKeys(environment, notices);
const { routes, directory } = wireApiAgent(environment, { connect: createConnectClient(), table, notices, ids });

/** The agents' API. One function, so that a page's own reads keep warm what a click then needs. */
export async function handler(request: Request, invocation: Invocation): Promise<Answer> {
  invocationTime.begin(invocation);
  try {
    const route = Object.hasOwn(routes, request.routeKey) ? routes[request.routeKey] : undefined;
    if (!route) return answerRefusal({ code: 'route-not-found' });
    await keys.refresh();
    const who = await identify(request);
    return 'code' in who ? answerRefusal(who) : await route(request, who);
  } catch (error) {
    notices.logger.error('request failed', error as Error);
    return answerFailure();
  } finally {
    notices.flush();
  }
}

/** The verified token says who is calling, never the request. */
async function identify(request: Request): Promise<Agent | AgentRefusal<'identity-claim-missing' | 'agent-unknown'>> {
  const { claims } = request.requestContext.authorizer.jwt;
  const identity = Object.hasOwn(claims, environment.IDENTITY_CLAIM) ? claims[environment.IDENTITY_CLAIM] : undefined;
  if (typeof identity !== 'string' || identity === '') return { code: 'identity-claim-missing', claim: environment.IDENTITY_CLAIM };
  return (await directory.find(identity)) ?? { code: 'agent-unknown', identity };
}
