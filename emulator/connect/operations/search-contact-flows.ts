import type { SearchContactFlowsRequest, SearchContactFlowsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { contactFlowAnswer } from './contact-flow-answer';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

export const searchContactFlows =
  (centre: Pick<ContactCentre, 'listFlows'>): Operation<SearchContactFlowsRequest, SearchContactFlowsResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: centre.listFlows(), fields: usualFields, conditions: { TypeCondition: ({ type }) => type, StateCondition: ({ state }) => state, StatusCondition: ({ status }) => status }, tags: ({ tags }) => tags }, input);
    return { ContactFlows: page.map(contactFlowAnswer), NextToken: nextToken, ApproximateTotalCount: total };
  };
