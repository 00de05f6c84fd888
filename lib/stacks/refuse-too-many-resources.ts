import { CfnResource, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

/** So many resources CloudFormation takes in one stack (AWS CloudFormation quotas). */
export const RESOURCES_AT_MOST = 500;

/** Refuses what CloudFormation would refuse, once all that the settings want is there to be counted. Each queue has one twin: so many fewer fit. */
export function refuseTooManyResources(scope: Construct, { queues: { length } }: Pick<CheckedSettings, 'queues'>): void {
  scope.node.addValidation({
    validate() {
      const stack = Stack.of(scope);
      const resources = stack.node.findAll().filter((one) => CfnResource.isCfnResource(one) && one.stack === stack).length;
      const room = length - (resources - RESOURCES_AT_MOST);
      if (room >= length) return [];
      return [`queues names ${length} queues. With all else that is switched on, the stack has ${resources} resources, and CloudFormation takes ${RESOURCES_AT_MOST}. Name ${Math.max(0, room)} queues at most, or do without a part (docs/operator/several-stacks.md, "Many queues").`];
    },
  });
}
