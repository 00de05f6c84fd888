import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  TopicArn: string;
  Protocol: string;
  Endpoint: string;
  RawMessageDelivery?: boolean;
}

export const snsSubscription: ResourceType = {
  type: 'AWS::SNS::Subscription',
  properties: { TopicArn: any, Protocol: any, Endpoint: any, RawMessageDelivery: any },
  async create({ properties, deployment }) {
    const { TopicArn, Protocol, Endpoint, RawMessageDelivery } = properties as unknown as Properties;
    const wanted = { protocol: Protocol, endpoint: Endpoint, ...(RawMessageDelivery !== undefined && { rawMessageDelivery: RawMessageDelivery }) };
    const { arn } = deployment.emulator.sns.topics.subscribe(TopicArn, wanted);
    return { ref: arn, attributes: { Arn: arn } };
  },
};
