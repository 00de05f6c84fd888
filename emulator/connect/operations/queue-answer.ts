import type { Queue as QueueAnswer } from '@aws-sdk/client-connect';
import type { Queue } from '../model';

export function queueAnswer(queue: Queue): QueueAnswer {
  return {
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
  };
}
