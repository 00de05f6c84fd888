import type { CreateHoursOfOperationOverrideRequest, CreateHoursOfOperationOverrideResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { readRanges } from './hours-ranges';
import type { Operation } from './operation';

export const createHoursOfOperationOverride =
  (centre: Pick<ContactCentre, 'createHoursOverride'>): Operation<CreateHoursOfOperationOverrideRequest, CreateHoursOfOperationOverrideResponse> =>
  (input) => {
    const { id } = centre.createHoursOverride(input.HoursOfOperationId!, {
      name: input.Name!,
      effectiveFrom: input.EffectiveFrom!,
      effectiveTill: input.EffectiveTill!,
      ranges: readRanges(input.Config! as Parameters<typeof readRanges>[0]),
    });
    return { HoursOfOperationOverrideId: id };
  };
