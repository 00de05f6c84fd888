import type { DeleteQueueRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteQueue =
  (centre: Pick<ContactCentre, 'deleteQueue'>): Operation<DeleteQueueRequest, void> =>
  (input) => {
    centre.deleteQueue(input.QueueId!);
  };
