import type { CreateHoursOfOperationOverrideRequest, CreateHoursOfOperationOverrideResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { HoursOverride } from '../model';
import { overrideInput } from './hours-override-input';
import type { Operation } from './operation';

export const createHoursOfOperationOverride =
  (centre: Pick<ContactCentre, 'createHoursOverride'>): Operation<CreateHoursOfOperationOverrideRequest, CreateHoursOfOperationOverrideResponse> =>
  (input) => {
    // Its name, days and ranges are required members of the request.
    const { id } = centre.createHoursOverride(input.HoursOfOperationId!, overrideInput(input) as Omit<HoursOverride, 'id'>);
    return { HoursOfOperationOverrideId: id };
  };
