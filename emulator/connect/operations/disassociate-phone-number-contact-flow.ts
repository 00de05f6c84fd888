import type { DisassociatePhoneNumberContactFlowRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociatePhoneNumberContactFlow =
  (centre: Pick<ContactCentre, 'disassociateNumberFlow'>): Operation<DisassociatePhoneNumberContactFlowRequest, void> =>
  (input) => {
    centre.disassociateNumberFlow(input.PhoneNumberId!);
  };
