import type { AssociateRoutingProfileQueuesRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { readQueueConfigs } from './routing-profile-queues';

export const associateRoutingProfileQueues =
  (centre: Pick<ContactCentre, 'associateRoutingProfileQueues'>): Operation<AssociateRoutingProfileQueuesRequest, void> =>
  (input) => {
    centre.associateRoutingProfileQueues(input.RoutingProfileId!, readQueueConfigs(input.QueueConfigs));
  };
