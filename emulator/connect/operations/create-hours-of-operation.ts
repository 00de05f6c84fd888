import type { CreateHoursOfOperationRequest, CreateHoursOfOperationResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { readRanges } from './hours-ranges';
import type { Operation } from './operation';

export const createHoursOfOperation =
  (centre: Pick<ContactCentre, 'createHoursOfOperation'>): Operation<CreateHoursOfOperationRequest, CreateHoursOfOperationResponse> =>
  (input) => {
    const hours = centre.createHoursOfOperation({
      name: input.Name!,
      description: input.Description,
      timeZone: input.TimeZone!,
      ranges: readRanges(input.Config!),
      tags: input.Tags,
    });
    return { HoursOfOperationId: hours.id, HoursOfOperationArn: hours.arn };
  };
