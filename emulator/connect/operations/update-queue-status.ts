import type { UpdateQueueStatusRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateQueueStatus =
  (centre: Pick<ContactCentre, 'updateQueue'>): Operation<UpdateQueueStatusRequest, void> =>
  (input) => {
    centre.updateQueue(input.QueueId!, { status: input.Status });
  };
