import { any } from '../shape';
import type { MadeResource, ResourceRequest, ResourceType } from '../resource-type';

/** `Custom::…`: a function of the stack makes the resource. Only that function knows its properties. */
export const customResource: ResourceType = {
  type: 'AWS::CloudFormation::CustomResource',
  properties: any,
  create: async (request) => removable(request, await request.deployment.callCustomResource(callOf(request))),
  update: async (request, before) => removable(request, await request.deployment.callCustomResource({ ...callOf(request), before })),
};

function callOf({ logicalId, type, properties }: ResourceRequest) {
  return { logicalId, resourceType: type, properties };
}

function removable(request: ResourceRequest, made: MadeResource): MadeResource {
  const before = { ref: made.ref, properties: request.properties };
  return { ...made, remove: (deployment) => deployment.callCustomResource({ ...callOf(request), before, removed: true }) };
}
