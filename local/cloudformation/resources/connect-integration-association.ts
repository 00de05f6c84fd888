import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf } from './connect-instance';

/** Lets the flows of the instance invoke a function. */
export const connectIntegrationAssociation: ResourceType = {
  type: 'AWS::Connect::IntegrationAssociation',
  properties: { InstanceId: any, IntegrationType: any, IntegrationArn: any },
  async create({ properties, deployment, logicalId }) {
    const { InstanceId, IntegrationType, IntegrationArn } = properties as Record<string, string>;
    if (IntegrationType !== 'LAMBDA_FUNCTION') throw new Error(`IntegrationType ${IntegrationType} is not emulated; LAMBDA_FUNCTION is.`);
    centreOf(deployment, InstanceId).associateFunction(IntegrationArn!);
    const id = deployment.nameFor(logicalId);
    return { ref: id, attributes: { IntegrationAssociationId: id } };
  },
};
