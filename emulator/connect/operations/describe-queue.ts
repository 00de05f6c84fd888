import type { DescribeQueueRequest, DescribeQueueResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const describeQueue =
  (centre: Pick<ContactCentre, 'describeQueue'>): Operation<DescribeQueueRequest, DescribeQueueResponse> =>
  (input) => {
    const queue = centre.describeQueue(input.QueueId!);
    return {
      Queue: {
        Name: queue.name,
        QueueArn: queue.arn,
        QueueId: queue.id,
        Description: queue.description,
        OutboundCallerConfig: {
          OutboundCallerIdName: queue.outboundCallerIdName,
          OutboundCallerIdNumberId: queue.outboundCallerIdNumberId,
          OutboundFlowId: queue.outboundFlowId,
        },
        HoursOfOperationId: queue.hoursOfOperationId,
        MaxContacts: queue.maxContacts,
        Status: queue.status,
        Tags: queue.tags,
      },
    };
  };
