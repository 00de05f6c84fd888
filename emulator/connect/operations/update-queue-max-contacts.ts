import type { UpdateQueueMaxContactsRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Without a number the limit is taken away. */
export const updateQueueMaxContacts =
  (centre: Pick<ContactCentre, 'updateQueue'>): Operation<UpdateQueueMaxContactsRequest, void> =>
  (input) => {
    centre.updateQueue(input.QueueId!, { maxContacts: input.MaxContacts ?? null });
  };
