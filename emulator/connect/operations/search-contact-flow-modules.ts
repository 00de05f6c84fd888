import type { SearchContactFlowModulesRequest, SearchContactFlowModulesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { flowModuleAnswer } from './contact-flow-answer';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

export const searchContactFlowModules =
  (centre: Pick<ContactCentre, 'listFlowModules'>): Operation<SearchContactFlowModulesRequest, SearchContactFlowModulesResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: centre.listFlowModules(), fields: usualFields, conditions: { StateCondition: ({ state }) => state, StatusCondition: () => 'PUBLISHED' }, tags: ({ tags }) => tags }, input);
    return { ContactFlowModules: page.map(flowModuleAnswer), NextToken: nextToken, ApproximateTotalCount: total };
  };
