import type { SearchAgentStatusesRequest, SearchAgentStatusesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { agentStatusAnswer } from './agent-status-answer';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

/** Every status is enabled here, and none has a place in an order. */
export const searchAgentStatuses =
  (centre: Pick<ContactCentre, 'listAgentStatuses'>): Operation<SearchAgentStatusesRequest, SearchAgentStatusesResponse> =>
  ({ SearchFilter: _, ...input }) => {
    const fields = { ...usualFields, state: () => ['ENABLED'], type: ({ type }: { type: string }) => [type], displayOrder: () => [] };
    const { page, nextToken, total } = search({ things: centre.listAgentStatuses(), fields }, input);
    return { AgentStatuses: page.map(agentStatusAnswer), NextToken: nextToken, ApproximateTotalCount: total };
  };
