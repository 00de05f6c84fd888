import type { AssociatePhoneNumberContactFlowRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associatePhoneNumberContactFlow =
  (centre: Pick<ContactCentre, 'associateNumberFlow'>): Operation<AssociatePhoneNumberContactFlowRequest, void> =>
  (input) => {
    centre.associateNumberFlow(input.PhoneNumberId!, input.ContactFlowId!);
  };
