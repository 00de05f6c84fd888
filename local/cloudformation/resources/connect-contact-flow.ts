import type { FlowType } from '../../../flow-language/types';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

export const connectContactFlow: ResourceType = {
  type: 'AWS::Connect::ContactFlow',
  properties: { InstanceArn: any, Name: any, Type: any, Content: any, Description: any, State: any, Tags: any },
  async create({ properties, deployment }) {
    const { InstanceArn, Name, Type, Content, Description, State, Tags } = properties as Record<string, string>;
    if (State !== undefined && State !== 'ACTIVE') throw new Error(`State ${State} is not emulated; ACTIVE is.`);
    const flow = centreOf(deployment, InstanceArn).createFlow({
      name: Name!,
      type: Type as FlowType,
      content: Content!,
      tags: tagsOf(Tags),
      ...(Description && { description: Description }),
    });
    return { ref: flow.arn, attributes: { ContactFlowArn: flow.arn }, remove: (from) => centreOf(from, InstanceArn).deleteFlow(flow.arn) };
  },
  /** A contact that runs in it goes on in the version in which it began. */
  async update({ properties, deployment }, before) {
    const { InstanceArn, Name, Content } = properties as Record<string, string>;
    const centre = centreOf(deployment, InstanceArn);
    centre.updateFlowContent(before.ref, Content!);
    centre.updateFlowName(before.ref, { name: Name! });
    return before;
  },
};
