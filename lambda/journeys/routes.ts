/** The part of the agents' API that tells journeys and histories; wired by api-board. */
import * as v from 'valibot';
import { supervises } from '../agents/domain/role';
import type { AgentRoute } from '../agents/http/agent-route';
import type { AgentDirectory } from '../agents/ports/agents';
import { inPortions } from '../ground/domain/in-portions';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { JourneyRouteKey } from '../http/agent-routes';
import { answerIn, createRefusalAnswer } from '../http/problem';
import { ALLOWED_CONTACT_ID, ALLOWED_NUMBER_IN_PATH, CONTACT_ID, NUMBER_AS_TOLD } from '../http/request-body';
import type { QueuePolicy } from '../queues/domain/queue-policy';
import { SUPERVISION_REFUSALS } from '../supervision/domain/refusals';
import type { ActivityList } from './domain/activity';
import { agentOfContact } from './domain/contact-story';
import { JOURNEY_REFUSALS } from './domain/refusals';
import { usersIn, viewActivities, viewJourney } from './http/journey-view';
import { parseHistoryQuery, parsePageQuery } from './http/requests';
import type { AgentName, AgentNames } from './ports/agent-names';
import type { ListActivities } from './usecases/list-activities';
import type { ReadJourney } from './usecases/read-journey';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...SUPERVISION_REFUSALS, ...JOURNEY_REFUSALS });

export interface JourneyRouteNeeds {
  readJourney: ReadJourney;
  listActivities: ListActivities;
  agentsByName: AgentDirectory;
  agentNames: AgentNames;
  /** With the phones that they have. */
  agentPhones: AgentNames;
  queues: ReadonlyMap<string, QueuePolicy>;
}

export function createJourneyRoutes(needs: JourneyRouteNeeds): Record<JourneyRouteKey, AgentRoute> {
  const { readJourney, listActivities, agentsByName, agentPhones, queues } = needs;
  return {
    'GET /journeys/{contactId}': async ({ pathParameters }, asking) => {
      const contactId = pathParameters?.contactId;
      if (!v.is(CONTACT_ID, contactId)) return answerRefusal({ code: 'parameter-invalid', parameter: 'contactId', allowed: ALLOWED_CONTACT_ID });
      const journey = await readJourney(asking, contactId);
      if (!journey) return answerRefusal({ code: 'contact-unknown' });
      const names = await namesOf(queues, agentPhones, [agentOfContact(journey.story)]);
      return answerIn(200, (language) => viewJourney(journey, names, language));
    },
    'GET /customers/{number}/journey': async ({ pathParameters, queryStringParameters }, asking) => {
      const number = pathParameters?.number;
      if (!v.is(NUMBER_AS_TOLD, number)) return answerRefusal({ code: 'parameter-invalid', parameter: 'number', allowed: ALLOWED_NUMBER_IN_PATH });
      const page = parsePageQuery(queryStringParameters);
      if ('code' in page) return answerRefusal(page);
      return answerList(needs, await listActivities(asking, { customer: number }, page));
    },
    'GET /history': async ({ queryStringParameters }, asking) => {
      const page = parseHistoryQuery(queryStringParameters);
      if ('code' in page) return answerRefusal(page);
      if ('queueId' in page) {
        if (!supervises(asking.role, page.queueId)) return answerRefusal({ code: 'queue-not-supervised' });
        return answerList(needs, await listActivities(asking, { queue: page.queueId }, page));
      }
      const agent = page.agent.toLowerCase() === asking.agent.username.toLowerCase() ? asking.agent : await agentsByName.find(page.agent);
      return answerList(needs, agent ? await listActivities(asking, { agent: agent.userId }, page) : { activities: [], ofOthers: 0 });
    },
  };
}

async function answerList({ queues, agentNames }: JourneyRouteNeeds, list: ActivityList) {
  const names = await namesOf(queues, agentNames, usersIn(list.activities));
  return answerIn(200, (language) => viewActivities(list, names, language));
}

async function namesOf(queues: ReadonlyMap<string, QueuePolicy>, agents: AgentNames, userIds: readonly (string | undefined)[]) {
  const ids = userIds.filter((id) => id !== undefined);
  const found = await inPortions(ids, (id) => agents.find(id));
  const byId = new Map<string, AgentName | undefined>(ids.map((id, n) => [id, found[n]]));
  return { agent: (userId: string) => byId.get(userId), queue: (queueId: string) => queues.get(queueId)?.name };
}
