import type { DisassociateUserProficienciesRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociateUserProficiencies =
  (centre: Pick<ContactCentre, 'disassociateProficiencies'>): Operation<DisassociateUserProficienciesRequest, void> =>
  (input) => {
    const named = input.UserProficiencies!.map(({ AttributeName, AttributeValue }) => ({ name: AttributeName!, value: AttributeValue! }));
    centre.disassociateProficiencies(input.UserId!, named);
  };
