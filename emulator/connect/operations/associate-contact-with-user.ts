import type { AssociateContactWithUserRequest, AssociateContactWithUserResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateContactWithUser =
  (centre: Pick<ContactCentre, 'associateContactWithUser'>): Operation<AssociateContactWithUserRequest, AssociateContactWithUserResponse> =>
  (input) => {
    centre.associateContactWithUser(input.ContactId!, input.UserId!);
    return {};
  };
