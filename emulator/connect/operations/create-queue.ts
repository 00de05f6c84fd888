import type { CreateQueueRequest, CreateQueueResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const createQueue =
  (centre: Pick<ContactCentre, 'createQueue' | 'associateQueueQuickConnects' | 'describeQuickConnect'>): Operation<CreateQueueRequest, CreateQueueResponse> =>
  (input) => {
    // Before anything is made: a quick connect that is not there refuses the whole request.
    input.QuickConnectIds?.forEach((id) => centre.describeQuickConnect(id));
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
    if (input.QuickConnectIds) centre.associateQueueQuickConnects(queue.id, input.QuickConnectIds);
    return { QueueArn: queue.arn, QueueId: queue.id };
  };
