import type { DeleteContactFlowModuleRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteContactFlowModule =
  (centre: Pick<ContactCentre, 'deleteFlowModule'>): Operation<DeleteContactFlowModuleRequest, object> =>
  (input) => {
    centre.deleteFlowModule(input.ContactFlowModuleId!);
    return {};
  };
