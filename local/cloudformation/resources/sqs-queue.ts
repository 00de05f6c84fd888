import { any } from '../shape';
import type { ResourceType } from '../resource-type';

export const sqsQueue: ResourceType = {
  type: 'AWS::SQS::Queue',
  properties: {
    QueueName: any,
    VisibilityTimeout: any,
    DelaySeconds: any,
    MessageRetentionPeriod: any,
    ReceiveMessageWaitTimeSeconds: any,
    MaximumMessageSize: any,
    RedrivePolicy: any,
    RedriveAllowPolicy: any,
    SqsManagedSseEnabled: any,
    KmsMasterKeyId: any,
    KmsDataKeyReusePeriodSeconds: any,
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { QueueName, Tags: _tags, ...given } = properties;
    const name = (QueueName as string | undefined) ?? deployment.nameFor(logicalId);
    // The SQS API takes policies as text.
    const attributes = Object.entries(given).map(([attribute, value]) => [attribute, typeof value === 'object' ? JSON.stringify(value) : value]);
    const { arn, url } = deployment.emulator.sqs.create(name, Object.fromEntries(attributes) as Record<string, unknown>);
    return { ref: url, attributes: { Arn: arn, QueueName: name, QueueUrl: url }, remove: ({ emulator }) => emulator.sqs.remove(url) };
  },
};
