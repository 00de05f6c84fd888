import type { UpdateQueueNameRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateQueueName =
  (centre: Pick<ContactCentre, 'updateQueue'>): Operation<UpdateQueueNameRequest, void> =>
  (input) => {
    centre.updateQueue(input.QueueId!, { name: input.Name, description: input.Description });
  };
