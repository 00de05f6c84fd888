import { any } from '../shape';
import type { ResourceType } from '../resource-type';

/** `Custom::…`: a function of the stack makes the resource. Only that function knows its properties. */
export const customResource: ResourceType = {
  type: 'AWS::CloudFormation::CustomResource',
  properties: any,
  create: ({ logicalId, type, properties, deployment }) => deployment.callCustomResource({ logicalId, resourceType: type, properties }),
};
