import type { UpdateContactFlowContentRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateContactFlowContent =
  (centre: Pick<ContactCentre, 'updateFlowContent'>): Operation<UpdateContactFlowContentRequest, object> =>
  (input) => {
    centre.updateFlowContent(input.ContactFlowId!, input.Content!);
    return {};
  };
