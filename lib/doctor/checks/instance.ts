import { DescribeInstanceCommand } from '@aws-sdk/client-connect';
import { type Check, ifThere, right, wrong } from '../finding';

export const instanceCheck: Check = {
  name: 'instance',
  needs: ['connect:DescribeInstance'],
  async run({ connect, instanceId, settings }) {
    const found = (await ifThere(connect.send(new DescribeInstanceCommand({ InstanceId: instanceId }))))?.Instance;
    if (!found) return [wrong(`There is no instance ${settings.instanceArn}.`, 'Copy the ARN of the instance from the Connect console into instanceArn, and use credentials of its account.')];
    const name = found.InstanceAlias ?? instanceId;
    return [
      found.InstanceStatus === 'ACTIVE' ? right(`The instance ${name} is active.`) : wrong(`The instance ${name} is ${found.InstanceStatus}.`, 'Wait until it is active, or see in the Connect console what failed.'),
      found.OutboundCallsEnabled ? right('It may make outbound calls.') : wrong('It may make no outbound calls.', 'Connect console, the instance, Telephony: allow outbound calls.'),
    ];
  },
};
