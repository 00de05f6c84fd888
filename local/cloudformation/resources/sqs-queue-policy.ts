import { any } from '../shape';
import type { ResourceRequest, ResourceType } from '../resource-type';

export const sqsQueuePolicy: ResourceType = {
  type: 'AWS::SQS::QueuePolicy',
  properties: { PolicyDocument: any, Queues: any },
  async create(request) {
    setPolicy(request);
    return { ref: request.deployment.nameFor(request.logicalId) };
  },
  async update(request, before) {
    setPolicy(request);
    return before;
  },
};

function setPolicy({ properties, deployment }: ResourceRequest): void {
  const { PolicyDocument, Queues } = properties as { PolicyDocument: object; Queues: string[] };
  for (const url of Queues) deployment.emulator.sqs.setPolicy(url, PolicyDocument);
}
