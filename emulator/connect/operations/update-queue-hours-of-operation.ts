import type { UpdateQueueHoursOfOperationRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateQueueHoursOfOperation =
  (centre: Pick<ContactCentre, 'updateQueue'>): Operation<UpdateQueueHoursOfOperationRequest, void> =>
  (input) => {
    centre.updateQueue(input.QueueId!, { hoursOfOperationId: input.HoursOfOperationId });
  };
