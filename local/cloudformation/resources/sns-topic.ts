import type { PolicyDocument } from '../../../emulator/iam/policy';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

export const snsTopic: ResourceType = {
  type: 'AWS::SNS::Topic',
  properties: {
    TopicName: any,
    Subscription: [{ Protocol: any, Endpoint: any }],
    // These set the heading of mails, and how messages are encrypted, traced and logged.
    DisplayName: any,
    KmsMasterKeyId: any,
    TracingConfig: any,
    SignatureVersion: any,
    DeliveryStatusLogging: any,
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { TopicName, Subscription = [] } = properties as { TopicName?: string; Subscription?: { Protocol: string; Endpoint: string }[] };
    const { topics } = deployment.emulator.sns;
    const { arn, name } = topics.create(TopicName ?? deployment.nameFor(logicalId));
    for (const { Protocol, Endpoint } of Subscription) topics.subscribe(arn, { protocol: Protocol, endpoint: Endpoint });
    return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
  },
};

export const snsTopicPolicy: ResourceType = {
  type: 'AWS::SNS::TopicPolicy',
  properties: { PolicyDocument: any, Topics: any },
  async create({ properties, deployment, logicalId }) {
    const { PolicyDocument, Topics } = properties as { PolicyDocument: PolicyDocument; Topics: string[] };
    for (const arn of Topics) deployment.emulator.sns.topics.setPolicy(arn, PolicyDocument);
    return { ref: deployment.nameFor(logicalId) };
  },
};
