import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

export const connectContactFlowModule: ResourceType = {
  type: 'AWS::Connect::ContactFlowModule',
  properties: { InstanceArn: any, Name: any, Content: any, Description: any, Settings: any, Tags: any },
  async create({ properties, deployment }) {
    const { InstanceArn, Name, Content, Description, Settings, Tags } = properties as Record<string, string>;
    const flowModule = centreOf(deployment, InstanceArn).createFlowModule({
      name: Name!,
      content: Content!,
      tags: tagsOf(Tags),
      ...(Description && { description: Description }),
      ...(Settings && { settings: Settings }),
    });
    return { ref: flowModule.arn, attributes: { ContactFlowModuleArn: flowModule.arn, Status: 'PUBLISHED' }, remove: (from) => centreOf(from, InstanceArn).deleteFlowModule(flowModule.arn) };
  },
};
