import type { DeleteUserRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteUser =
  (centre: Pick<ContactCentre, 'deleteUser'>): Operation<DeleteUserRequest, void> =>
  (input) => {
    centre.deleteUser(input.UserId!);
  };
