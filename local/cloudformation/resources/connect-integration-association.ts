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
    const { functions, accountId } = deployment.emulator;
    centreOf(deployment, InstanceId).associateFunction(IntegrationArn!);
    // Associating also lets Connect invoke the function: a statement of the function's own policy.
    functions.addPermission(IntegrationArn!, { principal: 'connect.amazonaws.com', sourceArn: InstanceId!, sourceAccount: accountId });
    const id = deployment.nameFor(logicalId);
    return { ref: id, attributes: { IntegrationAssociationId: id }, remove: (from) => centreOf(from, InstanceId).disassociateFunction(IntegrationArn!) };
  },
};
