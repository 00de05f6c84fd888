import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  Name?: string;
  ConnectionArn: string;
  InvocationEndpoint: string;
  HttpMethod: string;
}

export const eventsApiDestination: ResourceType = {
  type: 'AWS::Events::ApiDestination',
  properties: {
    Name: any,
    ConnectionArn: any,
    InvocationEndpoint: any,
    HttpMethod: any,
    // Events never come this fast here.
    InvocationRateLimitPerSecond: any,
    Description: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { Name, ConnectionArn, InvocationEndpoint, HttpMethod } = properties as unknown as Properties;
    const name = Name ?? deployment.nameFor(logicalId).slice(-64);
    const { arn } = deployment.emulator.events.destinations.createDestination({ name, connectionArn: ConnectionArn, endpoint: InvocationEndpoint, method: HttpMethod });
    return { ref: name, attributes: { Arn: arn, ArnForPolicy: arn } };
  },
};
