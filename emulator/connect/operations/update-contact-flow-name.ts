import type { UpdateContactFlowNameRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateContactFlowName =
  (centre: Pick<ContactCentre, 'updateFlowName'>): Operation<UpdateContactFlowNameRequest, object> =>
  (input) => {
    centre.updateFlowName(input.ContactFlowId!, { name: input.Name, description: input.Description });
    return {};
  };
