import type { UpdateContactRoutingDataRequest, UpdateContactRoutingDataResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateContactRoutingData =
  (centre: Pick<ContactCentre, 'updateContactRoutingData'>): Operation<UpdateContactRoutingDataRequest, UpdateContactRoutingDataResponse> =>
  (input) => {
    centre.updateContactRoutingData(input.ContactId!, {
      queuePriority: input.QueuePriority,
      queueTimeAdjustmentSeconds: input.QueueTimeAdjustmentSeconds,
      routingCriteria: input.RoutingCriteria,
    });
    return {};
  };
