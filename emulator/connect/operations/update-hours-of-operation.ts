import type { UpdateHoursOfOperationRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { readRanges } from './hours-ranges';
import type { Operation } from './operation';

export const updateHoursOfOperation =
  (centre: Pick<ContactCentre, 'updateHoursOfOperation'>): Operation<UpdateHoursOfOperationRequest, void> =>
  (input) => {
    centre.updateHoursOfOperation(input.HoursOfOperationId!, {
      name: input.Name,
      description: input.Description,
      timeZone: input.TimeZone,
      ranges: input.Config && readRanges(input.Config),
    });
  };
