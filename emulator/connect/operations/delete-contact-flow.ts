import type { DeleteContactFlowRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteContactFlow =
  (centre: Pick<ContactCentre, 'deleteFlow'>): Operation<DeleteContactFlowRequest, object> =>
  (input) => {
    centre.deleteFlow(input.ContactFlowId!);
    return {};
  };
