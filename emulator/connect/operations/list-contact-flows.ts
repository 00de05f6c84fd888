import type { ContactFlowSummary, ContactFlowType, ListContactFlowsRequest, ListContactFlowsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { ContactFlow } from '../model';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listContactFlows =
  (centre: Pick<ContactCentre, 'listFlows'>): Operation<ListContactFlowsRequest, ListContactFlowsResponse> =>
  (input) => {
    const types: string[] = input.ContactFlowTypes ?? [];
    const { page, nextToken } = pageOf(centre.listFlows().filter(({ type }) => types.length === 0 || types.includes(type)), input);
    return { ContactFlowSummaryList: page.map(summaryOf), NextToken: nextToken };
  };

function summaryOf(flow: ContactFlow): ContactFlowSummary {
  return {
    Id: flow.id,
    Arn: flow.arn,
    Name: flow.name,
    ContactFlowType: flow.type as ContactFlowType,
    ContactFlowState: flow.state,
    ContactFlowStatus: flow.status,
  };
}
