import type { DeleteRoutingProfileRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteRoutingProfile =
  (centre: Pick<ContactCentre, 'deleteRoutingProfile'>): Operation<DeleteRoutingProfileRequest, void> =>
  (input) => {
    centre.deleteRoutingProfile(input.RoutingProfileId!);
  };
