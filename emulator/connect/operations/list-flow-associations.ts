import type { ListFlowAssociationsRequest, ListFlowAssociationsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listFlowAssociations =
  (centre: Pick<ContactCentre, 'listNumbers' | 'describeFlow'>): Operation<ListFlowAssociationsRequest, ListFlowAssociationsResponse> =>
  (input) => {
    const { ResourceType = 'VOICE_PHONE_NUMBER' } = input;
    const bound = ResourceType === 'VOICE_PHONE_NUMBER' ? centre.listNumbers().flatMap(({ arn, flowId }) => (flowId === undefined ? [] : [{ ResourceId: arn, FlowId: centre.describeFlow(flowId).arn, ResourceType }])) : [];
    const { page, nextToken } = pageOf(bound, input, 100);
    return { FlowAssociationSummaryList: page, NextToken: nextToken };
  };
