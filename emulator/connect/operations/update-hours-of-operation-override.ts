import type { UpdateHoursOfOperationOverrideRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { overrideInput } from './hours-override-input';
import type { Operation } from './operation';

export const updateHoursOfOperationOverride =
  (centre: Pick<ContactCentre, 'updateHoursOverride'>): Operation<UpdateHoursOfOperationOverrideRequest, void> =>
  (input) => {
    centre.updateHoursOverride(input.HoursOfOperationId!, input.HoursOfOperationOverrideId!, overrideInput(input));
  };
