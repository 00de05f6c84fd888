import { any } from '../shape';
import type { ResourceType } from '../resource-type';

export const eventsEventBus: ResourceType = {
  type: 'AWS::Events::EventBus',
  properties: { Name: any, Description: any },
  async create({ properties, deployment }) {
    const { Name } = properties as { Name: string };
    const { arn } = deployment.emulator.events.createBus(Name);
    return { ref: Name, attributes: { Arn: arn, Name }, remove: ({ emulator }) => emulator.events.removeBus(Name) };
  },
};
