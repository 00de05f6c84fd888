import { any } from '../shape';
import type { Deployment, MadeResource, ResourceType } from '../resource-type';
import { centreOf } from './connect-instance';

type Association = Record<'InstanceId' | 'IntegrationType' | 'IntegrationArn', string>;

/** Lets the flows of the instance invoke a function, or its agents open an application. */
export const connectIntegrationAssociation: ResourceType = {
  type: 'AWS::Connect::IntegrationAssociation',
  properties: { InstanceId: any, IntegrationType: any, IntegrationArn: any },
  async create({ properties, deployment, logicalId }) {
    const association = properties as Association;
    const made = { LAMBDA_FUNCTION: associateFunction, APPLICATION: associateApplication }[association.IntegrationType];
    if (!made) throw new Error(`IntegrationType ${association.IntegrationType} is not emulated; LAMBDA_FUNCTION and APPLICATION are.`);
    return made(association, { deployment, id: deployment.nameFor(logicalId) });
  },
};

interface Made {
  deployment: Deployment;
  id: string;
}

function associateFunction({ InstanceId, IntegrationArn }: Association, { deployment, id }: Made): MadeResource {
  const { functions, accountId } = deployment.emulator;
  centreOf(deployment, InstanceId).associateFunction(IntegrationArn);
  // Associating also lets Connect invoke the function: a statement of the function's own policy.
  functions.addPermission(IntegrationArn, { principal: 'connect.amazonaws.com', sourceArn: InstanceId, sourceAccount: accountId });
  return { ref: id, attributes: { IntegrationAssociationId: id }, remove: (from) => centreOf(from, InstanceId).disassociateFunction(IntegrationArn) };
}

function associateApplication({ InstanceId, IntegrationArn }: Association, { deployment }: Made): MadeResource {
  const { id } = centreOf(deployment, InstanceId).createIntegrationAssociation({ type: 'APPLICATION', integrationArn: IntegrationArn, source: {}, tags: {} });
  return { ref: id, attributes: { IntegrationAssociationId: id }, remove: (from) => centreOf(from, InstanceId).deleteIntegrationAssociation(id) };
}
