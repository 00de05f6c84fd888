import type { CreateQueueRequest, CreateQueueResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const createQueue =
  (centre: Pick<ContactCentre, 'createQueue'>): Operation<CreateQueueRequest, CreateQueueResponse> =>
  (input) => {
    const queue = centre.createQueue({
      name: input.Name!,
      description: input.Description,
      hoursOfOperationId: input.HoursOfOperationId!,
      maxContacts: input.MaxContacts,
      outboundCallerIdName: input.OutboundCallerConfig?.OutboundCallerIdName,
      outboundCallerIdNumberId: input.OutboundCallerConfig?.OutboundCallerIdNumberId,
      outboundFlowId: input.OutboundCallerConfig?.OutboundFlowId,
      tags: input.Tags,
    });
    return { QueueArn: queue.arn, QueueId: queue.id };
  };
