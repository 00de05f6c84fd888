import type { UpdateUserRoutingProfileRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateUserRoutingProfile =
  (centre: Pick<ContactCentre, 'updateUserRoutingProfile'>): Operation<UpdateUserRoutingProfileRequest, void> =>
  (input) => {
    centre.updateUserRoutingProfile(input.UserId!, input.RoutingProfileId!);
  };
