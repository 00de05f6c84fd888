import type { DeleteHoursOfOperationOverrideRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteHoursOfOperationOverride =
  (centre: Pick<ContactCentre, 'deleteHoursOverride'>): Operation<DeleteHoursOfOperationOverrideRequest, void> =>
  (input) => {
    centre.deleteHoursOverride(input.HoursOfOperationId!, input.HoursOfOperationOverrideId!);
  };
