import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

interface Properties {
  InstanceArn: string;
  Name: string;
  Description?: string;
  HoursOfOperationArn: string;
  MaxContacts?: number;
  OutboundCallerConfig?: { OutboundCallerIdName?: string; OutboundCallerIdNumberArn?: string; OutboundFlowArn?: string };
  Status?: 'ENABLED' | 'DISABLED';
  QuickConnectArns?: string[];
  Tags?: unknown;
}

export const connectQueue: ResourceType = {
  type: 'AWS::Connect::Queue',
  properties: {
    InstanceArn: any,
    Name: any,
    Description: any,
    HoursOfOperationArn: any,
    MaxContacts: any,
    OutboundCallerConfig: { OutboundCallerIdName: any, OutboundCallerIdNumberArn: any, OutboundFlowArn: any },
    Status: any,
    QuickConnectArns: any,
    Tags: any,
  },
  async create({ properties, deployment }) {
    const wanted = properties as unknown as Properties;
    const { OutboundCallerIdName, OutboundCallerIdNumberArn, OutboundFlowArn } = wanted.OutboundCallerConfig ?? {};
    const centre = centreOf(deployment, wanted.InstanceArn);
    const queue = centre.createQueue({
      name: wanted.Name,
      hoursOfOperationId: wanted.HoursOfOperationArn,
      tags: tagsOf(wanted.Tags),
      ...(wanted.Description && { description: wanted.Description }),
      ...(wanted.MaxContacts !== undefined && { maxContacts: wanted.MaxContacts }),
      ...(OutboundCallerIdName && { outboundCallerIdName: OutboundCallerIdName }),
      ...(OutboundCallerIdNumberArn && { outboundCallerIdNumberId: OutboundCallerIdNumberArn }),
      ...(OutboundFlowArn && { outboundFlowId: OutboundFlowArn }),
    });
    if (wanted.Status === 'DISABLED') centre.updateQueue(queue.id, { status: 'DISABLED' });
    if (wanted.QuickConnectArns) centre.associateQueueQuickConnects(queue.id, wanted.QuickConnectArns);
    return { ref: queue.arn, attributes: { QueueArn: queue.arn, Type: 'STANDARD' }, remove: () => centre.deleteQueue(queue.arn) };
  },
};
