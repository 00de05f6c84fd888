/** The part of the agents' API that tells what followed a contact; wired by api-agent. */
import * as v from 'valibot';
import { type Viewer, viewCallback } from '../agent-callbacks/http/callback-view';
import type { Agent } from '../agents/domain/agent';
import type { AgentRoutesUnder } from '../agents/http/agent-route';
import type { Callback } from '../callbacks/domain/callback';
import { isPromised } from '../callbacks/domain/callback-request';
import { viewDial } from '../dials/http/dial-view';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { RelatedWork } from '../http/callback-api-types';
import { answerIn, createRefusalAnswer } from '../http/problem';
import { ALLOWED_CONTACT_ID, CONTACT_ID } from '../http/request-body';
import type { ListFollowUps } from './usecases/list-follow-ups';

const answerRefusal = createRefusalAnswer(GROUND_REFUSALS);

export interface FollowUpRouteNeeds {
  listFollowUps: ListFollowUps;
  viewer: Omit<Viewer, 'agent' | 'language'>;
}

export function createFollowUpRoutes({ listFollowUps, viewer }: FollowUpRouteNeeds): AgentRoutesUnder<'/related'> {
  const view = (callback: Callback, agent: Agent, language: string) => (isPromised(callback) ? { callback: viewCallback(callback, { agent, ...viewer, language }) } : { dial: viewDial(callback, { agent, ...viewer, language }) });
  return {
    'GET /related/{contactId}': async ({ pathParameters }, asking) => {
      const contactId = pathParameters?.contactId;
      if (!v.is(CONTACT_ID, contactId)) return answerRefusal({ code: 'parameter-invalid', parameter: 'contactId', allowed: ALLOWED_CONTACT_ID });
      const { seen, ofOthers } = await listFollowUps(asking, contactId);
      return answerIn(200, (language) => ({ contactId, followedBy: seen.map((callback) => view(callback, asking.agent, language)), ofOthers }) satisfies RelatedWork);
    },
  };
}
