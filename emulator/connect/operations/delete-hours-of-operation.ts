import type { DeleteHoursOfOperationRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteHoursOfOperation =
  (centre: Pick<ContactCentre, 'deleteHoursOfOperation'>): Operation<DeleteHoursOfOperationRequest, void> =>
  (input) => {
    centre.deleteHoursOfOperation(input.HoursOfOperationId!);
  };
