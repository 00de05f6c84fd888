import { any } from '../shape';
import type { ResourceType } from '../resource-type';

export const sqsQueuePolicy: ResourceType = {
  type: 'AWS::SQS::QueuePolicy',
  properties: { PolicyDocument: any, Queues: any },
  async create({ properties, deployment, logicalId }) {
    const { PolicyDocument, Queues } = properties as { PolicyDocument: object; Queues: string[] };
    for (const url of Queues) deployment.emulator.sqs.setPolicy(url, PolicyDocument);
    return { ref: deployment.nameFor(logicalId) };
  },
};
