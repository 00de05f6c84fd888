import { any } from '../shape';
import type { ResourceType } from '../resource-type';

/** `Custom::…`: a function of the stack makes it. Its properties are the function's own affair. */
export const customResource: ResourceType = {
  type: 'AWS::CloudFormation::CustomResource',
  properties: any,
  create: ({ logicalId, type, properties, deployment }) => deployment.callCustomResource({ logicalId, resourceType: type, properties }),
};
