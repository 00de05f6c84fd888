import type { UpdateContactFlowMetadataRequest, UpdateContactFlowMetadataResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateContactFlowMetadata =
  (centre: Pick<ContactCentre, 'updateFlowName'>): Operation<UpdateContactFlowMetadataRequest, UpdateContactFlowMetadataResponse> =>
  (input) => {
    centre.updateFlowName(input.ContactFlowId!, { name: input.Name, description: input.Description, state: input.ContactFlowState });
    return {};
  };
